// Signing notes: the log its own text, a witness a log's checkpoint.
import { utf8 } from "../encoding/utf8.ts";
import type { Sign } from "../hash-and-sign.ts";
import { type Checkpoint, formatCheckpoint } from "./checkpoint.ts";
import { cosignedBytes, formatCosignature } from "./cosignature.ts";
import { formatNote, type NoteSignature } from "./note.ts";
import type { VerifierKey } from "./verifier-key.ts";

/** A checkpoint signed by its log, as a note. `key` names the signature; `sign` is with its private half. */
export async function signCheckpoint(checkpoint: Checkpoint, key: VerifierKey, sign: Sign): Promise<string> {
  const text = formatCheckpoint(checkpoint);
  return formatNote({ text, signatures: [{ name: key.name, id: key.id, signature: await sign(utf8(text)) }] });
}

/** A witness's signature over a checkpoint's text. `time` in seconds since 1970, the witness's clock. */
export async function cosign(checkpointText: string, time: number, key: VerifierKey, sign: Sign): Promise<NoteSignature> {
  const signature = formatCosignature(time, await sign(cosignedBytes(checkpointText, time)));
  return { name: key.name, id: key.id, signature };
}
