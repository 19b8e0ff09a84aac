// Whether acknowledgements keep their word: each sample has a receipt that verifies under the log's own keys.
import { readVerifierKey, type VerifierKey, verifyReceipt } from "@temoin/ledger";
import { sha256Bytes, verifyEd25519 } from "@temoin/server";

/** How many were wrong. */
export async function wrongReceipts(samples: readonly string[], keys: readonly string[]): Promise<number> {
  const known = keys.map((text) => readVerifierKey(sha256Bytes, text)).filter((key): key is VerifierKey => key !== undefined);
  let wrong = 0;
  for (const sample of samples) {
    const verdict = await verifyReceipt(JSON.parse(sample).receipt, { sha256: sha256Bytes, verify: verifyEd25519, keys: known });
    if (verdict.findings.length > 0 || verdict.record?.id !== JSON.parse(sample).id) wrong++;
  }
  return wrong;
}
