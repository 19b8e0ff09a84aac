// Whose signatures on a checkpoint hold.
import { utf8 } from "../encoding/utf8.ts";
import type { Verify } from "../hash-and-sign.ts";
import { type Checkpoint, readCheckpoint } from "./checkpoint.ts";
import { cosignedBytes, readCosignature } from "./cosignature.ts";
import { type Note, type NoteSignature, readNote } from "./note.ts";
import type { VerifierKey } from "./verifier-key.ts";

export interface VerifiedCheckpoint extends Checkpoint {
  /** Signed text, with its final newline. */
  readonly text: string;
  /** The log's keys whose signatures hold; never empty. */
  readonly signedBy: readonly VerifierKey[];
  /** Witnesses whose cosignatures hold, with their times in seconds since 1970. */
  readonly witnessedBy: readonly { readonly key: VerifierKey; readonly time: number }[];
  /** Signatures by keys that are not in `keys`: they prove nothing, for or against. */
  readonly unknown: number;
}

/** Why a note is no checkpoint to rely on. */
export type CheckpointFault = "malformed" | "signature-wrong" | "signature-missing";

/**
 * Follows C2SP signed-note: signatures by unknown keys are ignored, one by a known key that does not hold spoils the whole, and one
 * by a key of the log must hold. Never throws.
 */
export async function verifyCheckpoint(
  note: string,
  keys: readonly VerifierKey[],
  verify: Verify,
): Promise<VerifiedCheckpoint | { readonly fault: CheckpointFault }> {
  const read = readNote(note);
  const checkpoint = read && readCheckpoint(read.text);
  if (!read || !checkpoint) return { fault: "malformed" };
  const signedBy: VerifierKey[] = [];
  const witnessedBy: { key: VerifierKey; time: number }[] = [];
  let unknown = 0;
  for (const signature of read.signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.id);
    if (!key) unknown++;
    else if (key.use === "log") {
      if (!(await verify(key.publicKey, utf8(read.text), signature.signature))) return { fault: "signature-wrong" };
      signedBy.push(key);
    } else {
      const time = await cosignedAt(read, signature, key, verify);
      if (time === undefined) return { fault: "signature-wrong" };
      witnessedBy.push({ key, time });
    }
  }
  return signedBy.length > 0
    ? { ...checkpoint, text: read.text, signedBy, witnessedBy, unknown }
    : { fault: "signature-missing" };
}

async function cosignedAt(
  { text }: Note,
  { signature }: NoteSignature,
  key: VerifierKey,
  verify: Verify,
): Promise<number | undefined> {
  const cosignature = readCosignature(signature);
  if (!cosignature) return undefined;
  const holds = await verify(key.publicKey, cosignedBytes(text, cosignature.time), cosignature.signature);
  return holds ? cosignature.time : undefined;
}
