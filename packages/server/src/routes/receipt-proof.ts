// GET /temoin/receipts/<code>.proof: the receipt with its place in the log (C2SP tlog-proof).
import { receiptProofOf } from "../ledger/receipt.ts";
import { receiptFile } from "../receipts/receipt-file.ts";

export const receiptProof = receiptFile({
  suffix: ".proof",
  type: "text/plain; charset=utf-8",
  async body(stored, _request, _site, { store, keys }) {
    const proof = await receiptProofOf(store, stored, keys);
    return (
      proof ?? {
        status: 409,
        title: "The record is not in the log yet.",
        detail: "Ask again in a few seconds: then it is sealed.",
        headers: { "Retry-After": "5" },
      }
    );
  },
});
