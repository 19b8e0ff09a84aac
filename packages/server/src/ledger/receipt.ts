// What a visitor takes away of a stored record: the signed receipt, and the proof of its place in the log.
import { type ChoiceRecord, formatReceipt, formatReceiptProof } from "@temoin/ledger";
import type { Store, StoredRecord } from "../store/store.ts";
import { sha256Bytes } from "./crypto.ts";
import type { LedgerKeys } from "./keys.ts";
import { proofOf } from "./log.ts";

/** The same text each time, until the keys are rotated. */
export async function receiptOf(record: ChoiceRecord, { current }: LedgerKeys): Promise<string> {
  return formatReceipt(sha256Bytes, record, current.publicKey, current.sign);
}

/** C2SP tlog-proof under the latest checkpoint; undefined while the record waits to be sealed. */
export async function receiptProofOf(
  store: Store,
  { record, leaf }: StoredRecord,
  keys: LedgerKeys,
): Promise<string | undefined> {
  const head = await store.head(record.site);
  if (leaf === undefined || !head || leaf >= head.size) return undefined;
  const [receipt, path] = await Promise.all([receiptOf(record, keys), proofOf(store, record.site, leaf, head.size)]);
  return formatReceiptProof({ receipt, index: leaf, path, checkpoint: head.checkpoint });
}
