// Writes record.schema.json beside this file. Run it after a change of the record's schema.
import { writeFileSync } from "node:fs";
import { recordJsonSchemaText } from "./src/record/json-schema.ts";

writeFileSync(new URL("record.schema.json", import.meta.url), recordJsonSchemaText());
