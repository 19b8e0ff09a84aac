// The JSON Schema of a register, for editors: made from the same source as types and checks.
import { z } from "zod";
import { registerSchema } from "./schema.ts";

/** Draft 2020-12 of what a person writes: keys with a default may be left out. */
export function registerJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(registerSchema, { target: "draft-2020-12", io: "input" });
  return { $schema, title: "Register of Témoin", ...schema };
}

/** The committed file's text. */
export function registerJsonSchemaText(): string {
  return `${JSON.stringify(registerJsonSchema(), null, 2)}\n`;
}
