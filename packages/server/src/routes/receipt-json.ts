// GET /temoin/receipts/<code>.json: the record itself, in the bytes that the log committed to (RFC 8785).

import { canonicalEntry } from "@temoin/ledger";
import { receiptFile } from "../receipts/receipt-file.ts";

export const receiptJson = receiptFile({
  suffix: ".json",
  type: "application/json",
  body: async ({ record }) => canonicalEntry(record),
});
