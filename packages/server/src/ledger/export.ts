// A whole site as one file that anybody can check offline (docs/ledger.md): read from the store line by line.
import {
  type Erasure,
  EXPORT_FORMAT,
  exportWriter,
  formatVerifierKey,
  hex,
  readBundle,
  readNote,
  TILE_WIDTH,
  type VerifierKey,
} from "@temoin/ledger";
import { contentOf } from "../edition/edition.ts";
import type { Store } from "../store/store.ts";
import { sha256Bytes } from "./crypto.ts";
import type { LedgerKeys } from "./keys.ts";
import { checkpointOf, type LogSite, originOf, verifierKeys } from "./log.ts";
import { type Witness, withCosignatures } from "./witness.ts";

/**
 * Lines with their newlines. What waits to be sealed is not in it: seal first. What the store lacks of its own log is left out, or told
 * by a number that cannot be: whoever verifies the file finds it.
 */
export async function* exportLog(
  store: Store,
  site: LogSite,
  keys: LedgerKeys,
  witnesses: readonly Witness[] = [],
): AsyncGenerator<string> {
  const writer = exportWriter(sha256Bytes);
  const origin = await originOf(store, site);
  yield writer.line({
    kind: "header",
    format: EXPORT_FORMAT,
    site: site.id,
    origin,
    keys: await signers(store, site, [...verifierKeys(origin, keys), ...witnesses.map(({ key }) => key)], witnesses),
  });
  for (const edition of await store.editions(site.id))
    yield writer.line({ kind: "edition", hash: edition.hash, content: { ...contentOf(edition) } });

  const erased = erasedBy(await store.erasures(site.id));
  const commitments = commitmentsOf(store, site.id, (await store.head(site.id))?.size ?? 0);
  let next = 0;
  const leaves = store.leaves(site.id)[Symbol.asyncIterator]();
  for await (const note of store.checkpoints(site.id)) {
    for (const size = checkpointOf(note)?.size ?? 0; next < size; next++) {
      const { value } = await leaves.next();
      if (!value) break;
      const { leaf, entry } = value;
      // What the log took in, not what the contents are now: so a changed record shows, and shows where.
      const commitment = hex(await commitments(leaf));
      if (entry) yield writer.line({ kind: "entry", leaf, commitment, entry });
      else yield writer.line({ kind: "erased", leaf, commitment, by: erased(leaf) });
    }
    yield writer.line({ kind: "checkpoint", note: await withCosignatures(store, site.id, note, witnesses) });
  }
  yield writer.footer();
}

/** Keys that signed one of the checkpoints; others would tell nothing. The newest one when there is no checkpoint yet. */
async function signers(
  store: Store,
  site: LogSite,
  known: readonly VerifierKey[],
  witnesses: readonly Witness[],
): Promise<string[]> {
  const ids = new Set<string>();
  for await (const checkpoint of store.checkpoints(site.id)) {
    const note = readNote(await withCosignatures(store, site.id, checkpoint, witnesses));
    for (const { id } of note?.signatures ?? []) ids.add(id);
  }
  const signed = known.filter(({ id }) => ids.has(id));
  return (signed.length > 0 ? signed : known.filter(({ use }) => use === "log").slice(-1)).map(formatVerifierKey);
}

/** The erasure that names a leaf, by its own leaf. */
function erasedBy(all: readonly { readonly erasure: Erasure; readonly leaf: number | undefined }[]): (leaf: number) => number {
  const ranges = all.flatMap(({ erasure, leaf: by }) => erasure.leaves.map(([first, last]) => ({ first, last, by })));
  return (leaf) => {
    const by = ranges.find(({ first, last }) => first <= leaf && leaf <= last)?.by;
    // No note says why it is empty: it was removed, not erased.
    return by ?? leaf;
  };
}

/** In the place of a commitment that the store lost. */
const LOST = new Uint8Array(32);

/** What the log holds at a leaf, read from its bundles of entries, one bundle at a time. */
function commitmentsOf(store: Store, site: string, size: number): (leaf: number) => Promise<Uint8Array> {
  let held: { readonly index: number; readonly entries: readonly Uint8Array[] } | undefined;
  return async (leaf) => {
    const index = Math.floor(leaf / TILE_WIDTH);
    if (held?.index !== index) {
      const bytes = await store.tile(site, { level: "entries", index, width: Math.min(TILE_WIDTH, size - index * TILE_WIDTH) });
      held = { index, entries: (bytes && readBundle(bytes)) ?? [] };
    }
    return held.entries[leaf % TILE_WIDTH] ?? LOST;
  };
}
