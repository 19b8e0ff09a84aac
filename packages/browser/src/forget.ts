// On the page that says that nothing is kept under a code, such as after an erasure: when that is so of the receipt in this browser,
// the browser forgets it too. Asked by its own code, because any of a visitor's linked records may have been erased, and by anyone
// who holds a code; what is there still stays.
import { forgetReceipt, readKept } from "./gate/storage.ts";

const code = readKept().receipt?.code;
if (code)
  fetch(`/temoin/receipts/${code}.json`).then(({ status }) => {
    if (status === 404 && readKept().receipt?.code === code) forgetReceipt();
  });
