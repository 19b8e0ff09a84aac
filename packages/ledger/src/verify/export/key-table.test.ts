// The table against a Map, past several of its growths.
import { expect, it } from "vitest";
import { sha256 } from "../../testing/keys.fixture.ts";
import { keyTable } from "./key-table.ts";

const keys = Array.from({ length: 4_000 }, (_, number) => Buffer.from(sha256(Buffer.from(`${number}`))).toString("hex"));

it.each([2, 4])("keeps thousands of keys of %i words apart, and their last values", (words) => {
  const table = keyTable(words);
  for (const [at, key] of keys.entries()) {
    expect(table.get(key)).toBe(0);
    table.set(key, 0xffff_ffff - at);
    if (at % 3 === 0) table.set(key, at + 1);
  }
  for (const [at, key] of keys.entries()) expect(table.get(key)).toBe(at % 3 === 0 ? at + 1 : 0xffff_ffff - at);
});

it("tells keys apart that share their place", () => {
  const table = keyTable(4);
  const [a, b] = ["0".repeat(32), `${"0".repeat(31)}1`];
  table.set(a, 1);
  expect(table.get(b)).toBe(0);
  table.set(b, 2);
  expect([table.get(a), table.get(b)]).toEqual([1, 2]);
});
