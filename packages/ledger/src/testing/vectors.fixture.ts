// Worked examples for whoever writes a verifier of their own: docs/ledger-vectors.json and docs/ledger-example.ndjson are made from this.

import { formatVerifierKey } from "../checkpoint/verifier-key.ts";
import { verifyCheckpoint } from "../checkpoint/verify-note.ts";
import { base64 } from "../encoding/base64.ts";
import { hex } from "../encoding/hex.ts";
import type { WrittenLine } from "../export/lines.ts";
import { hashLeaf } from "../merkle/hash.ts";
import { receiptCode } from "../receipt/code.ts";
import { publicJwk, thumbprint } from "../receipt/jwk.ts";
import { formatReceiptProof } from "../receipt/proof.ts";
import { formatReceipt } from "../receipt/receipt.ts";
import { canonicalEntry, commit } from "../record/commitment.ts";
import type { ChoiceRecord } from "../record/schema.ts";
import { entries, exportLines, log, logKey, trust, withFooter, witness } from "./exports.fixture.ts";
import { sha256 } from "./keys.fixture.ts";
import { naiveConsistency, naiveHead, naiveInclusion } from "./trees.fixture.ts";

/** All values that a verifier meets on its way, for the log in docs/ledger-example.ndjson. */
export async function vectors() {
  const record = entries[0] as ChoiceRecord;
  const leaves = entries.map((entry) => commit(sha256, entry));
  const lines = await exportLines();
  const notes = lines.filter((line): line is Extract<WrittenLine, { kind: "checkpoint" }> => line.kind === "checkpoint");
  const checkpoint = notes.at(-1)?.note ?? "";
  const receipt = await formatReceipt(sha256, record, logKey.publicKey, logKey.sign);
  const verified = await verifyCheckpoint(checkpoint, trust.keys, trust.verify);
  return {
    keys: {
      logSeed: "01".repeat(32),
      log: formatVerifierKey(log),
      logJwk: publicJwk(logKey.publicKey),
      logThumbprint: thumbprint(sha256, logKey.publicKey),
      witnessSeed: "02".repeat(32),
      witness: formatVerifierKey(witness),
    },
    record: {
      canonical: canonicalEntry(record),
      commitment: hex(leaves[0] as Uint8Array),
      leafHash: hex(hashLeaf(sha256, leaves[0] as Uint8Array)),
      receiptCode: receiptCode(record.id),
      receipt,
    },
    tree: {
      commitments: leaves.map(hex),
      heads: Array.from({ length: leaves.length + 1 }, (_, size) => hex(naiveHead(leaves.slice(0, size)))),
      inclusionOfLeaf0: naiveInclusion(0, leaves).map(hex),
      inclusionOfLeaf8: naiveInclusion(8, leaves).map(hex),
      consistencyFrom4: naiveConsistency(4, leaves).map(hex),
      consistencyFrom7: naiveConsistency(7, leaves).map(hex),
    },
    checkpoint: {
      note: checkpoint,
      root: base64(naiveHead(leaves)),
      cosignedAt: "fault" in verified ? 0 : (verified.witnessedBy[0]?.time ?? 0),
    },
    proof: formatReceiptProof({ receipt, index: 0, path: naiveInclusion(0, leaves), checkpoint }),
  };
}

export async function vectorsText(): Promise<string> {
  return `${JSON.stringify(await vectors(), null, 2)}\n`;
}

export async function exampleText(): Promise<string> {
  return withFooter(await exportLines())
    .map((line) => `${line}\n`)
    .join("");
}
