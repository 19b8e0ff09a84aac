// The JSON Schema of an entry of the log: made from the same source as types and checks.
import { z } from "zod";
import { entrySchema } from "./schema.ts";

/** Draft 2020-12. What spans fields (state against decisions, order of ranges) is in the types' checks and in docs/ledger.md only. */
export function recordJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(entrySchema, { target: "draft-2020-12", io: "input" });
  return { $schema, title: "Entry of the ledger of Témoin", ...schema };
}

/** The committed file's text. */
export function recordJsonSchemaText(): string {
  return `${JSON.stringify(recordJsonSchema(), null, 2)}\n`;
}
