// GET /temoin/receipts/<code>.jws: the signed receipt (RFC 7515, compact).
import { receiptOf } from "../ledger/receipt.ts";
import { receiptFile } from "../receipts/receipt-file.ts";

export const receiptJws = receiptFile({
  suffix: ".jws",
  type: "application/jose",
  body: ({ record }, _request, _site, { keys }) => receiptOf(record, keys),
});
