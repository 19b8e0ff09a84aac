// A checkpoint: whose head it is, who signed it, and whether the leaves so far add up to it.

import { formatVerifierKey } from "../../checkpoint/verifier-key.ts";
import { type VerifiedCheckpoint, verifyCheckpoint } from "../../checkpoint/verify-note.ts";
import { sameBytes } from "../../encoding/join-bytes.ts";
import type { Line } from "../../export/lines.ts";
import { rootOf } from "../../merkle/right-edge.ts";
import { isOwnHead } from "../verify-receipt.ts";
import { checkDates } from "./dates.ts";
import { count, type Reading, report } from "./reading.ts";

export async function readCheckpointLine(reading: Reading, { note }: Line<"checkpoint">): Promise<void> {
  count(reading, "checkpoints");
  const checkpoint = await verifyCheckpoint(note, reading.keys, reading.trust.verify);
  if ("fault" in checkpoint) {
    report(reading, `checkpoint-${checkpoint.fault}`);
    return;
  }
  if (checkpoint.origin !== reading.header?.origin || !isOwnHead(checkpoint)) report(reading, "checkpoint-origin");
  if (checkpoint.unknown > 0) report(reading, "key-undeclared");
  for (const { key } of checkpoint.witnessedBy) reading.unusedKeys.delete(formatVerifierKey(key));
  for (const key of checkpoint.signedBy) reading.unusedKeys.delete(formatVerifierKey(key));
  checkRoot(reading, checkpoint);
}

function checkRoot(reading: Reading, checkpoint: VerifiedCheckpoint): void {
  const { size } = reading.edge;
  if (checkpoint.size !== size) {
    report(reading, "line-out-of-place", {}, `The checkpoint covers ${checkpoint.size} leaves and comes after ${size}.`);
  } else if (size === reading.sealed && reading.counts.checkpoints > 1) {
    report(reading, "line-out-of-place", {}, "The checkpoint covers no more than the one before it.");
  } else if (sameBytes(rootOf(reading.trust.sha256, reading.edge), checkpoint.root)) {
    reading.head = checkpoint;
    checkDates(reading, checkpoint);
  } else if (reading.rootsHold) {
    reading.rootsHold = false;
    report(reading, "root-wrong", { leaf: reading.sealed }, `Leaves ${reading.sealed} to ${size - 1}.`);
  }
  reading.sealed = size;
}
