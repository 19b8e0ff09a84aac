// Writes record.schema.json and the worked examples of docs/ledger.md. Run it after a change of a format.
import { writeFileSync } from "node:fs";
import { recordJsonSchemaText } from "./src/record/json-schema.ts";
import { exampleText, vectorsText } from "./src/testing/vectors.fixture.ts";

writeFileSync(new URL("record.schema.json", import.meta.url), recordJsonSchemaText());
writeFileSync(new URL("../../docs/ledger-vectors.json", import.meta.url), await vectorsText());
writeFileSync(new URL("../../docs/ledger-example.ndjson", import.meta.url), await exampleText());
