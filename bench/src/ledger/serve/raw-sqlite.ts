// SQLite alone: the same rows into the same tables, in transactions of the same size, each on the disk before the next. No HTTP, no signing.
import { DatabaseSync } from "node:sqlite";
import { createApp, openSqlite } from "@temoin/server";
import { benchSite } from "../site.ts";
import { columns, recordIn, rowLike } from "./raw-rows.ts";
import type { Writing } from "./serving.ts";

export async function writeSqlite(file: string, receipt: string): Promise<Writing> {
  const record = recordIn(receipt);
  const store = await openSqlite(file);
  await createApp({ sites: [await benchSite()], store });
  await store.close();
  const database = new DatabaseSync(file);
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
  // As our store has them: it is our work that is measured, not our settings.
  database.exec("pragma cache_size = -65536; pragma wal_autocheckpoint = 8000");
  const insert = database.prepare(`insert into record (site, ${columns}) values (:site, ${columns.map((name) => `:${name}`)})`);
  const wait = database.prepare("insert into unsealed (site, at, id, kind) values (?, ?, ?, 'choice')");
  return {
    async write(batch, milliseconds) {
      const start = performance.now();
      let rows = 0;
      while (performance.now() - start < milliseconds) {
        database.exec("begin immediate");
        for (let n = 0; n < batch; n++, rows++) {
          const row = rowLike(record);
          insert.run({ site: record.site, ...row });
          wait.run(record.site, row.at as string, row.id as string);
        }
        database.exec("commit");
      }
      return rows / ((performance.now() - start) / 1_000);
    },
    stop: async () => database.close(),
  };
}
