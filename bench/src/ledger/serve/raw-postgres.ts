// PostgreSQL alone: the same rows into the same tables, one statement a batch, on as many connections as our store commits on.
import { createApp, openPostgres } from "@temoin/server";
import pg from "pg";
import { benchSite } from "../site.ts";
import { columns, recordIn, rowLike } from "./raw-rows.ts";
import type { Writing } from "./serving.ts";

const LANES = 4;
const arrays = columns.map((name, index) => `$${index + 2}::${name === "schema" ? "integer" : "text"}[]`);
const TEXT = `with given as (select * from unnest(${arrays}) as given (${columns})),
  claimed as (insert into record_id (site, id, at) select $1, id, at from given),
  kept as (insert into record (site, ${columns}) select $1, ${columns} from given)
  insert into unsealed (site, id, at, kind) select $1, id, at, 'choice' from given`;

export async function writePostgres(url: string, receipt: string): Promise<Writing> {
  const record = recordIn(receipt);
  const store = await openPostgres(url);
  await createApp({ sites: [await benchSite()], store });
  await store.close();
  const pool = new pg.Pool({ connectionString: url, max: LANES });
  return {
    async write(batch, milliseconds) {
      const start = performance.now();
      let rows = 0;
      const lane = async () => {
        while (performance.now() - start < milliseconds) {
          const given = Array.from({ length: batch }, () => rowLike(record));
          const values = [record.site, ...columns.map((name) => given.map((row) => row[name]))];
          await pool.query({ name: "raw", text: TEXT, values });
          rows += batch;
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      return rows / ((performance.now() - start) / 1_000);
    },
    stop: () => pool.end(),
  };
}
