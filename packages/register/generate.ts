// Writes register.schema.json beside this file. Run it after a change of schema.ts.
import { writeFileSync } from "node:fs";
import { registerJsonSchemaText } from "./src/json-schema.ts";

writeFileSync(new URL("register.schema.json", import.meta.url), registerJsonSchemaText());
