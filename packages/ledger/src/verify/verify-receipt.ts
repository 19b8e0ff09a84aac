// A receipt, alone or with its place in the log, checked offline. Never throws on what it is given.

import type { VerifierKey } from "../checkpoint/verifier-key.ts";
import { type VerifiedCheckpoint, verifyCheckpoint } from "../checkpoint/verify-note.ts";
import { hex } from "../encoding/hex.ts";
import { type Finding, finding } from "../finding.ts";
import type { Sha256, Verify } from "../hash-and-sign.ts";
import { hashLeaf } from "../merkle/hash.ts";
import { verifyInclusion } from "../merkle/verify-proofs.ts";
import { thumbprint } from "../receipt/jwk.ts";
import { readReceiptProof } from "../receipt/proof.ts";
import { readReceipt } from "../receipt/receipt.ts";
import { commit } from "../record/commitment.ts";
import type { ChoiceRecord } from "../record/schema.ts";

/** What the verifier brings along. `keys`: those of the site's log, and of witnesses that are trusted; got from elsewhere than the receipt. */
export interface Trust {
  readonly sha256: Sha256;
  readonly verify: Verify;
  readonly keys: readonly VerifierKey[];
}

export interface ReceiptVerdict {
  /** Empty when everything holds; then, and only then, the rest may be relied upon. */
  readonly findings: readonly Finding[];
  readonly record?: ChoiceRecord;
  /** 64 hexadecimal digits: the entry to look for in the log. */
  readonly commitment?: string;
}

export interface ProofVerdict extends ReceiptVerdict {
  readonly leaf?: number;
  readonly checkpoint?: VerifiedCheckpoint;
}

/** Whether a site issued this receipt: its form, its record and its signature. Says nothing about the log. */
export async function verifyReceipt(text: string, trust: Trust): Promise<ReceiptVerdict> {
  const receipt = readReceipt(text.trim());
  if ("fault" in receipt) return { findings: [finding("receipt-malformed", {}, receipt.fault)] };
  const { record, kid, signed, signature } = receipt;
  const commitment = hex(commit(trust.sha256, record));
  const where = { record: record.id };
  const key = trust.keys.find(({ use, publicKey }) => use === "log" && thumbprint(trust.sha256, publicKey) === kid);
  if (!key) return { findings: [finding("receipt-key-unknown", where)], record, commitment };
  const holds = await trust.verify(key.publicKey, signed, signature);
  return { findings: holds ? [] : [finding("receipt-signature-wrong", where)], record, commitment };
}

/** Whether the receipt's record is in the log under a signed head, and who else vouches for that head. */
export async function verifyReceiptProof(text: string, trust: Trust): Promise<ProofVerdict> {
  const proof = readReceiptProof(text);
  if (!proof) return { findings: [finding("proof-malformed")] };
  const verdict = await verifyReceipt(proof.receipt, trust);
  if (!verdict.record) return verdict;
  const where = { record: verdict.record.id, leaf: proof.index };
  const checkpoint = await verifyCheckpoint(proof.checkpoint, trust.keys, trust.verify);
  if ("fault" in checkpoint)
    return { ...verdict, findings: [...verdict.findings, finding(`checkpoint-${checkpoint.fault}`, where)], leaf: proof.index };
  const leafHash = hashLeaf(trust.sha256, commit(trust.sha256, verdict.record));
  const included = verifyInclusion(trust.sha256, { ...checkpoint, ...proof, leafHash });
  const findings = [
    ...verdict.findings,
    ...(included ? [] : [finding("proof-path-wrong", where)]),
    ...(isOwnHead(checkpoint) ? [] : [finding("checkpoint-origin", where)]),
    ...(checkpoint.witnessedBy.length > 0 ? [] : [finding("checkpoint-unwitnessed", where)]),
  ];
  return { ...verdict, findings, leaf: proof.index, checkpoint };
}

/** A log signs under its own name: a key that serves one log must not vouch for another. */
export function isOwnHead({ origin, signedBy }: VerifiedCheckpoint): boolean {
  return signedBy.some(({ name }) => name === origin);
}
