// Witnesses: others who saw the log's head and say so, after checking that it only grew (C2SP tlog-witness, add-checkpoint).
import {
  base64,
  consistencyProof,
  formatNote,
  hashesFromTiles,
  readNote,
  readVerifierKey,
  type VerifierKey,
  verifyCheckpoint,
} from "@temoin/ledger";
import type { Store } from "../store/store.ts";
import { sha256Bytes, verifyEd25519 } from "./crypto.ts";
import { KeyFault, type LedgerKeys } from "./keys.ts";
import { checkpointOf, type LogSite, originOf, tileReader, verifierKeys } from "./log.ts";

export interface Witness {
  /** Its submission prefix. */
  readonly url: string;
  /** By which its cosignatures are known. */
  readonly key: VerifierKey;
}

/** Milliseconds; a witness that is slow is asked again later. */
const PATIENCE = 10_000;
/** Bytes; a cosignature has some 150. */
const LONGEST = 10_000;

/**
 * Has the log's latest head cosigned by this witness and keeps the cosignature. The answer tells what happened: `cosigned`, `known` when it
 * was before, `empty` when there is no head yet, or why the witness would not, as a sentence.
 */
export async function askWitness(
  store: Store,
  site: LogSite,
  keys: LedgerKeys,
  witness: Witness,
): Promise<"cosigned" | "known" | "empty" | { readonly fault: string }> {
  const head = await store.head(site.id);
  if (!head) return "empty";
  const name = fileName(head.size, witness);
  if (await store.file(site.id, name)) return "known";
  try {
    const answer = await submit(store, site.id, head, witness, 0);
    const known = [...verifierKeys(await originOf(store, site), keys), witness.key];
    const line = answer.status === 200 ? await cosignatureIn(await answer.text(), head.checkpoint, witness, known) : undefined;
    if (line === undefined) return { fault: `It answered ${answer.status} and no valid cosignature.` };
    await store.addFiles(site.id, [{ name, type: "text/plain", body: new TextEncoder().encode(line) }]);
    return "cosigned";
  } catch (error) {
    return { fault: `It could not be asked (${error instanceof Error ? error.message : error}).` };
  }
}

/** A witness that saw the log before says up to where; from there the log has to be shown to have only grown. */
async function submit(
  store: Store,
  site: string,
  head: { readonly size: number; readonly checkpoint: string },
  { url, key }: Witness,
  seen: number,
): Promise<Response> {
  const read = hashesFromTiles(sha256Bytes, tileReader(store, site), head.size);
  const proof = await consistencyProof(sha256Bytes, read, seen, head.size);
  const body = [`old ${seen}`, ...proof.map(base64), "", head.checkpoint].join("\n");
  const answer = await fetch(`${url.replace(/\/$/, "")}/add-checkpoint`, {
    method: "POST",
    body,
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.status !== 409 || seen > 0) return answer;
  const size = Number((await answer.text()).trim());
  const sound = Number.isSafeInteger(size) && size > 0 && size <= head.size;
  return sound ? submit(store, site, head, { url, key }, size) : answer;
}

/** The line of this witness, if its signature holds. */
async function cosignatureIn(
  text: string,
  checkpoint: string,
  { key }: Witness,
  known: readonly VerifierKey[],
): Promise<string | undefined> {
  const note = readNote(checkpoint);
  const signatures = text.length > LONGEST ? [] : (readNote(checkpoint + text)?.signatures ?? []);
  const own = signatures.find(({ name, id }) => name === key.name && id === key.id);
  if (!own || !note) return undefined;
  const cosigned = formatNote({ ...note, signatures: [...note.signatures, own] });
  const verdict = await verifyCheckpoint(cosigned, known, verifyEd25519);
  return "fault" in verdict || verdict.witnessedBy.length === 0 ? undefined : cosigned.slice(checkpoint.length);
}

/** The checkpoint with what witnesses added to it since. */
export async function withCosignatures(
  store: Store,
  site: string,
  checkpoint: string,
  witnesses: readonly Witness[],
): Promise<string> {
  const size = checkpointOf(checkpoint)?.size ?? 0;
  const lines = await Promise.all(witnesses.map((witness) => store.file(site, fileName(size, witness))));
  return checkpoint + lines.flatMap((file) => (file ? [new TextDecoder().decode(file.body)] : [])).join("");
}

function fileName(size: number, { key }: Witness): string {
  return `cosignature.${size}.${key.id}`;
}

/** Lines such as `https://witness.example/ witness.example+1a2b3c4d+BDnw...`: submission prefix and verifier key. Throws a KeyFault for any other. */
export function readWitnesses(text: string): Witness[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.flatMap((line) => {
    if (line === "" || line.startsWith("#")) return [];
    const [url = "", keyText = ""] = line.split(/\s+/);
    const key = readVerifierKey(sha256Bytes, keyText);
    if (!URL.canParse(url) || key?.use !== "witness")
      throw new KeyFault(
        `"${line}" names no witness. Write its address and its key, such as "https://witness.example/ NAME+ID+KEY".`,
      );
    return [{ url, key }];
  });
}
