// The hot path of the SQLite store: a batch of records in one transaction.
// By hand and synchronous, not by Kysely: no other query may run between BEGIN and COMMIT on the one connection.
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { ChoiceRecord } from "@temoin/ledger";
import { sameChoice } from "../record/same-choice.ts";
import { recordOf, rowOf } from "./rows.ts";
import type { SqliteWriter } from "./sqlite-writer.ts";
import type { Appended } from "./store.ts";
import type { RecordTable } from "./tables.ts";

const columns = [
  ..."site id schema subject edition layer language layout screenshot".split(" "),
  ..."purposes services how state previous profile at salt".split(" "),
];
const INSERT = `insert into record (${columns.join(", ")}) values (${columns.map((name) => `:${name}`).join(", ")})
  on conflict (site, id) do nothing`;
const WAIT = "insert into unsealed (site, at, id, kind) values (?, ?, ?, 'choice')";
const FIND = "select * from record where site = ? and id = ?";

/** Returns the function that stores a batch; when it rejects, nothing of the batch is stored. */
export function appender(
  database: DatabaseSync,
  { write }: SqliteWriter,
): (records: readonly ChoiceRecord[]) => Promise<Appended[]> {
  const [insert, wait, find] = [INSERT, WAIT, FIND].map((text) => database.prepare(text)) as [Statement, Statement, Statement];

  function appendOne(record: ChoiceRecord): Appended {
    if (insert.run(rowOf(record) as unknown as Record<string, SQLInputValue>).changes === 1) {
      wait.run(record.site, record.at, record.id);
      return { kind: "created", record };
    }
    const known = recordOf(find.get(record.site, record.id) as unknown as RecordTable);
    return { kind: sameChoice(known, record) ? "same" : "conflict", record: known };
  }
  return (records) => write(() => records.map(appendOne));
}

type Statement = ReturnType<DatabaseSync["prepare"]>;
