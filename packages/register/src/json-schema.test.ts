// The committed schema is the schema, and editors get what the reader accepts.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { registerJsonSchema, registerJsonSchemaText } from "./json-schema.ts";

it("is committed as it is generated (run: npm run generate)", () => {
  const committed = readFileSync(new URL("../register.schema.json", import.meta.url), "utf8");
  expect(committed).toBe(registerJsonSchemaText());
});

it("closes every group, describes keys, and lets defaults be left out", () => {
  const schema = registerJsonSchema() as {
    $schema: string;
    additionalProperties: boolean;
    required: string[];
    properties: Record<string, { description?: string }>;
  };
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required).toContain("purposes");
  expect(schema.required).not.toContain("notes");
  expect(schema.properties.retention?.description).toMatch(/storage/);
});
