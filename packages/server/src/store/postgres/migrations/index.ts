// The migrations of PostgreSQL, in order. A file that was released is never edited: add the next one.
import type { Migration } from "kysely/migration";
import * as first from "./0001-first.ts";

export const migrations: Readonly<Record<string, Migration>> = { "0001-first": first };
