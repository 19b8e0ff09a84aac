// What SQL stores read of the log, the same in every dialect.
import { type Entry, tileSize } from "@temoin/ledger";
import type { Kysely } from "kysely";
import { erasureOf, recordOf } from "./rows.ts";
import type { Leaf, Store } from "./store.ts";
import type { LeafTable, Tables } from "./tables.ts";

/** Rows read at once by those who read all. */
const PAGE = 1_000;

export function sqlLogReads(db: Kysely<Tables>) {
  const of = <Name extends "record" | "erasure">(table: Name, site: string, ids: readonly string[]) =>
    db
      .selectFrom(table as "record")
      .selectAll()
      .where("site", "=", site)
      .where("id", "in", ids);

  /** Entries by id: of what was erased there is none. */
  async function entries(site: string, rows: readonly { readonly kind: string; readonly id: string | null }[]) {
    const found = new Map<string, Entry>();
    const ids = (kind: string) => rows.flatMap((row) => (row.kind === kind && row.id !== null ? [row.id] : []));
    const [choices, erasures] = [ids("choice"), ids("erasure")];
    if (choices.length > 0) for (const row of await of("record", site, choices).execute()) found.set(row.id, recordOf(row));
    if (erasures.length > 0) {
      const noted = db.selectFrom("erasure").selectAll().where("site", "=", site).where("id", "in", erasures);
      for (const row of await noted.execute()) found.set(row.id, erasureOf(row));
    }
    return found;
  }

  return {
    async pending(site, limit) {
      const waiting = db.selectFrom("unsealed").selectAll().where("site", "=", site).orderBy("at").orderBy("id").limit(limit);
      const rows = await waiting.execute();
      const found = await entries(site, rows);
      return rows.flatMap(({ id }) => found.get(id) ?? []);
    },
    async head(site) {
      const all = db.selectFrom("checkpoint").selectAll().where("site", "=", site);
      const row = await all.orderBy("size", "desc").limit(1).executeTakeFirst();
      return row && { size: Number(row.size), checkpoint: row.note };
    },
    async tile(site, { level, index, width }) {
      const tiles = db.selectFrom("tile").selectAll().where("site", "=", site);
      const row = await tiles.where("level", "=", String(level)).where("place", "=", index).executeTakeFirst();
      if (!row || row.width < width) return undefined;
      return new Uint8Array(row.bytes).subarray(0, tileSize({ level, width }));
    },
    async *checkpoints(site) {
      for (let after = -1; ; ) {
        const all = db.selectFrom("checkpoint").selectAll().where("site", "=", site).where("size", ">", after);
        const rows = await all.orderBy("size").limit(PAGE).execute();
        for (const { note } of rows) yield note;
        if (rows.length < PAGE) return;
        after = Number(rows.at(-1)?.size);
      }
    },
    async *leaves(site, from = 0) {
      for (let next = from; ; ) {
        const all = db.selectFrom("leaf").selectAll().where("site", "=", site).where("place", ">=", next);
        const rows = await all.orderBy("place").limit(PAGE).execute();
        const found = await entries(site, rows);
        for (const row of rows) yield leafOf(row, found);
        if (rows.length < PAGE) return;
        next = Number(rows.at(-1)?.place) + 1;
      }
    },
    async erasures(site) {
      const rows = await db
        .selectFrom("erasure")
        .leftJoin("leaf", (join) => join.onRef("leaf.site", "=", "erasure.site").onRef("leaf.id", "=", "erasure.id"))
        .selectAll("erasure")
        .select("leaf.place")
        .where("erasure.site", "=", site)
        .orderBy("leaf.place")
        .execute();
      return rows.map(({ place, ...row }) => ({ erasure: erasureOf(row), leaf: place === null ? undefined : Number(place) }));
    },
    async olderThan(site, time, limit) {
      const old = db
        .selectFrom("record")
        .innerJoin("leaf", (join) => join.onRef("leaf.site", "=", "record.site").onRef("leaf.id", "=", "record.id"))
        .select("leaf.place")
        .where("record.site", "=", site)
        .where("at", "<", time);
      const rows = await old.orderBy("at").limit(limit).execute();
      return rows.map(({ place }) => Number(place)).sort((one, other) => one - other);
    },
  } satisfies Partial<Store>;
}

function leafOf({ place, id }: LeafTable, found: ReadonlyMap<string, Entry>): Leaf {
  return { leaf: Number(place), entry: id === null ? undefined : found.get(id) };
}
