import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rewriteBytes, rewriterFor } from "../testing/pages.fixture.ts";

const folder = new URL("../testing/corpus/", import.meta.url);
const pages = readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))] as const);

test("there are ten pages of ten kinds", () => {
  expect(pages).toHaveLength(10);
});

describe.each(pages)("%s, in which nothing is out of reach", (_name, bytes) => {
  test("goes out byte for byte, whole and in chunks", () => {
    for (const lengths of [[], [1], [7], [4_096], [3, 1, 64]]) expect(rewriteBytes(bytes, lengths)).toEqual(bytes);
  });

  test("goes out as the very chunk that came in", () => {
    const rewriter = rewriterFor();
    expect(rewriter.write(bytes)).toBe(bytes);
    expect(rewriter.end()).toHaveLength(0);
  });

  test("reports nothing", () => {
    rewriteBytes(bytes, [], { report: (sighting) => expect(sighting).toBeUndefined() });
  });
});

describe.each(pages.filter(([, bytes]) => new TextDecoder().decode(bytes).includes("/temoin/gate.js")))(
  "%s, which has the gate",
  (_name, bytes) => {
    test("gets no second one", () => {
      for (const lengths of [[], [1], [11]]) expect(rewriteBytes(bytes, lengths, { gate: true })).toEqual(bytes);
      expect(rewriterFor({ gate: true }).write(bytes)).toBe(bytes);
    });
  },
);
