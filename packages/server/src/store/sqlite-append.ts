// The hot path of the SQLite store: a batch of records in one transaction.
// By hand and synchronous, not by Kysely: no other query may run between BEGIN and COMMIT on the one connection.
import type { DatabaseSync } from "node:sqlite";
import type { ChoiceRecord } from "../record/record.ts";
import { sameChoice } from "../record/same-choice.ts";
import { recordOf, rowOf } from "./rows.ts";
import type { Appended } from "./store.ts";
import type { RecordTable } from "./tables.ts";

const INSERT = `insert into record
  (site, seq, id, schema, edition, purposes, services, state, how, layer, language, profile, recorded_at)
  values (:site, (select coalesce(max(seq), 0) + 1 from record where site = :site), :id, :schema, :edition,
    :purposes, :services, :state, :how, :layer, :language, :profile, :recorded_at)
  on conflict (site, id) do nothing`;

const FIND = "select * from record where site = ? and id = ?";

/** Returns the function that stores a batch; when it throws, nothing of the batch is stored. */
export function appender(database: DatabaseSync): (records: readonly ChoiceRecord[]) => Appended[] {
  const insert = database.prepare(INSERT);
  const find = database.prepare(FIND);

  function appendOne(record: ChoiceRecord): Appended {
    if (insert.run(rowOf(record)).changes === 1) return { kind: "created", record };
    const known = recordOf(find.get(record.site, record.id) as unknown as RecordTable);
    return { kind: sameChoice(known, record) ? "same" : "conflict", record: known };
  }

  return (records) => {
    database.exec("begin immediate");
    try {
      const results = records.map(appendOne);
      database.exec("commit");
      return results;
    } catch (error) {
      if (database.isTransaction) database.exec("rollback");
      throw error;
    }
  };
}
