// An export read into a store: the same log, leaf by leaf, with the checkpoints it had. Can be begun again where it stopped.
import { canonicalJson, type Entry, entrySchema, growLog, hex, readHex } from "@temoin/ledger";
import { sha256, shortHash } from "../sha256.ts";
import type { Store } from "../store/store.ts";
import { sha256Bytes } from "./crypto.ts";
import { checkpointOf, tileReader } from "./log.ts";

/** The file does not fit what the store holds; the message says what to do. */
export class ImportFault extends Error {
  override readonly name = "ImportFault";
}

interface Place {
  readonly commitment: Uint8Array;
  readonly entry: Entry | undefined;
}

/**
 * `lines` of an export in which verifyExport() found no error: they are not checked again. `now` dates the editions, whose time the file
 * does not tell. The answer is the number of leaves that were new. Throws an {@link ImportFault} when the store holds another log.
 */
export async function importLog(store: Store, lines: AsyncIterable<string> | Iterable<string>, now: Date): Promise<number> {
  let site = "";
  let kept = 0;
  let leaf = 0;
  let places: Place[] = [];
  for await (const text of lines) {
    const line = JSON.parse(text);
    if (line.kind === "header") {
      site = line.site;
      kept = (await store.head(site))?.size ?? 0;
    } else if (line.kind === "edition") {
      const content = canonicalJson(line.content);
      const hash = sha256(content);
      await store.addEdition({ site, hash, short: shortHash(hash), publishedAt: now.toISOString(), content });
    } else if (line.kind === "entry" || line.kind === "erased") {
      if (leaf++ < kept) continue;
      const entry = line.kind === "entry" ? entrySchema.parse(line.entry) : undefined;
      places.push({ commitment: readHex(line.commitment) ?? new Uint8Array(0), entry });
    } else if (line.kind === "checkpoint") {
      if (leaf > kept) await takeOver(store, site, leaf - places.length, places, line.note);
      else if (leaf === kept) await refuseOther(store, site, line.note);
      places = [];
    }
  }
  if (leaf < kept)
    throw new ImportFault(`The store has ${kept} entries of ${site}, the file only ${leaf}: import a newer export.`);
  return leaf - kept;
}

/** The leaves up to one checkpoint, all of them or none. */
async function takeOver(store: Store, site: string, from: number, places: readonly Place[], checkpoint: string): Promise<void> {
  const known = new Set((await store.erasures(site)).map(({ erasure }) => erasure.id));
  for (const { entry } of places) {
    if (entry?.kind === "erasure" && !known.has(entry.id)) await store.addErasure(entry);
  }
  const choices = places.flatMap(({ entry }) => (entry?.kind === "choice" ? [entry] : []));
  for (const { kind } of await Promise.all(choices.map((record) => store.append(record))))
    if (kind === "conflict" || kind === "unavailable")
      throw new ImportFault(`A record of ${site} could not be stored (${kind}).`);

  const commitments = places.map(({ commitment }) => commitment);
  const { root, tiles } = await growLog(sha256Bytes, tileReader(store, site), from, commitments);
  const signed = checkpointOf(checkpoint);
  if (!signed || hex(signed.root) !== hex(root)) throw new ImportFault(foreign(site));
  const ids = places.map(({ entry }) => entry?.id);
  const at = places.findLast(({ entry }) => entry)?.entry?.at ?? "";
  const outcome = await store.seal({ site, from, ids, tiles, checkpoint, at });
  if (outcome === "stale")
    throw new ImportFault(`Somebody else writes into the log of ${site}: stop the server, then import again.`);
}

/** What the store holds must be the beginning of what the file holds. */
async function refuseOther(store: Store, site: string, note: string): Promise<void> {
  const [mine, theirs] = [checkpointOf((await store.head(site))?.checkpoint ?? ""), checkpointOf(note)];
  if (!mine || !theirs || hex(mine.root) !== hex(theirs.root)) throw new ImportFault(foreign(site));
}

function foreign(site: string): string {
  return `The store holds another log of ${site}: import into an empty store.`;
}
