import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { strayLoads } from "../testing/oracle.fixture.ts";
import { rewrite, rewriteBytes } from "../testing/pages.fixture.ts";
import { cuts, finePages, wildPages } from "../testing/soup.fixture.ts";

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** The same documents every time; with TEMOIN_RUNS as many others. */
function runs(usual: number): { numRuns: number; seed?: number } {
  const wanted = process.env.TEMOIN_RUNS;
  return wanted ? { numRuns: Number(wanted) } : { numRuns: usual, seed: 2026 };
}

describe("any document", () => {
  test("loads nothing from a host out of reach, with scripting and without", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(wildPages, (html) => {
        expect(strayLoads(rewrite(html))).toEqual([]);
      }),
      runs(10_000),
    );
  });

  test("in which nothing is out of reach goes out byte for byte", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(finePages, (html) => {
        expect(rewrite(html)).toBe(html);
      }),
      runs(5_000),
    );
  });

  test("comes out the same however it is cut", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(wildPages, cuts, fc.boolean(), (html, lengths, gate) => {
        const bytes = utf8.encode(html);
        const whole = text.decode(rewriteBytes(bytes, [], { gate }));
        expect(text.decode(rewriteBytes(bytes, lengths, { gate }))).toBe(whole);
        expect(text.decode(rewriteBytes(bytes, [1], { gate }))).toBe(whole);
      }),
      runs(2_000),
    );
  });
});
