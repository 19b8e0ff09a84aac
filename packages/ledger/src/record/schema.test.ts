import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testErasure, testId, testRecord } from "../testing/entries.fixture.ts";
import { sha256 } from "../testing/keys.fixture.ts";
import { commitmentHex } from "./commitment.ts";
import { recordJsonSchema, recordJsonSchemaText } from "./json-schema.ts";
import { choiceRecordSchema, entrySchema } from "./schema.ts";

const faults = (entry: unknown) =>
  entrySchema.safeParse(entry).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

it("takes a choice and an erasure as they should be", () => {
  expect(faults(testRecord(1))).toEqual([]);
  expect(
    faults(
      testErasure(1, [
        [0, 3],
        [5, 5],
      ]),
    ),
  ).toEqual([]);
});

it("is committed as JSON Schema as it is generated (run: npm run generate)", () => {
  expect(readFileSync(new URL("../../record.schema.json", import.meta.url), "utf8")).toBe(recordJsonSchemaText());
});

describe("what a record may not hold (law F08)", () => {
  const names = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("properties" in node) for (const key of Object.keys(node.properties as object)) names.add(key);
    for (const member of Object.values(node)) collect(member);
  };
  collect(recordJsonSchema());

  it("has exactly these fields, and none for address, user agent or page", () => {
    const fields =
      "at edition how id kind language layer layout leaves previous profile purposes salt schema screenshot services shown site state subject why";
    expect([...names].sort().join(" ")).toBe(fields);
  });

  it.each(["ip", "userAgent", "url", "referrer", "email", "__proto__"])("refuses the field %s", (field) => {
    const entry = JSON.parse(JSON.stringify(testRecord(1)).replace("{", `{"${field}":"x",`));
    if (field !== "__proto__") expect(faults(entry)).toHaveLength(1);
    const inside = { ...testRecord(1), shown: { ...testRecord(1).shown, [field]: "x" } };
    if (field !== "__proto__") expect(faults(inside)).toHaveLength(1);
  });

  it.each(["203.0.113.7", "https://example.com/a?b", "Mozilla/5.0 (X11)", "anna@example.com"])(
    "has no field wide enough for %s",
    (text) => {
      const record = testRecord(1);
      for (const key of Object.keys(record)) expect(faults({ ...record, [key]: text }), key).not.toEqual([]);
      for (const key of Object.keys(record.shown))
        expect(faults({ ...record, shown: { ...record.shown, [key]: text } }), key).not.toEqual([]);
      expect(faults({ ...record, purposes: { [text]: true } })).not.toEqual([]);
      expect(faults({ ...record, services: { [text]: true } })).not.toEqual([]);
    },
  );
});

it.each<[string, object]>([
  ["state does not fit", { purposes: { audience: false } }],
  ["state does not fit", { state: "refused" }],
  ["state needs a record before it", { state: "renewed" }],
  ["previous expected SHA-256", { previous: testId(1) }],
  ["shown has a layout exactly", { shown: { ...testRecord(1).shown, layer: "none" } }],
  ["at expected a time", { at: "2026-02-30T10:00:00.000Z" }],
  ["at expected a time", { at: "2026-11-29T10:00:00Z" }],
  ["id expected a UUID", { id: testId(1).toUpperCase() }],
  ["salt expected 16 bytes", { salt: "AAAAAAAAAAAAAAAAAAAAAB" }],
  ["schema ", { schema: 1 }],
])("finds that %s", (fault, changes) => {
  const record = { ...testRecord(1), ...changes };
  const found =
    choiceRecordSchema.safeParse(record).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];
  expect(found.join()).toContain(fault);
});

it.each([
  [[]],
  [[[3, 2]]],
  [
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    [
      [0, 1],
      [2, 3],
    ],
  ],
  [
    [
      [5, 6],
      [1, 2],
    ],
  ],
  [[[-1, 2]]],
])("refuses the ranges %j", (ranges) => {
  expect(faults(testErasure(1, ranges as [number, number][]))).not.toEqual([]);
});

it("commits to every field", () => {
  const record = testRecord(1);
  const commitments = Object.keys(record).map((key) => commitmentHex(sha256, { ...record, [key]: "changed" } as typeof record));
  expect(new Set([...commitments, commitmentHex(sha256, record)]).size).toBe(commitments.length + 1);
});
