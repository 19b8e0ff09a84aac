// All migrations, in order. A file that was released is never edited: add the next one.
import type { Migration } from "kysely/migration";
import * as editionsAndRecords from "./0001-editions-and-records.ts";
import * as sightings from "./0002-sightings.ts";
import * as ledger from "./0003-ledger.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "0001-editions-and-records": editionsAndRecords,
  "0002-sightings": sightings,
  "0003-ledger": ledger,
};
