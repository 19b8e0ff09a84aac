import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { page } from "../adapters/testing/shop.fixture.ts";
import { chose, type Given, isEqual, site } from "../testing/answers.fixture.ts";
import { cuts, wildPages } from "../testing/soup.fixture.ts";

const [granted, refused] = [chose(60, "statistics"), chose(60)];
const utf8 = new TextEncoder();
const text = new TextDecoder();
/** Here it matters whether the head tells the encoding. */
const wide = "<meta charset=iso-2022-jp><img src=//evil.test>";

/** Sequences of one answer again and again, in which here and there one thing is different. */
const sequences = fc
  .record({
    html: fc.oneof(wildPages, fc.constant(wide)).map((html) => utf8.encode(html)),
    asText: fc.boolean(),
    cookie: fc.constantFrom(undefined, granted),
  })
  .chain(({ html, asText, cookie }) => {
    const body = (bytes: Uint8Array, inText = asText) => (inText ? text.decode(bytes) : bytes);
    const differences = fc.oneof(
      { arbitrary: fc.constant({}), weight: 16 },
      fc.nat().map((at) => ({ body: body(flipped(html, at)) })),
      fc.constant({ body: body(html, !asText) }),
      fc.constantFrom(undefined, granted, refused).map((other) => ({ cookie: other })),
      fc.constantFrom("abc", "abd").map((nonce) => ({ nonce })),
      cuts.map((cut) => ({ cut })),
      fc.constantFrom({ host: "counter.example" }, { dest: "empty" }, { charset: false }),
    );
    const given = (different: Partial<Given>): Given => ({ body: body(html), ...(cookie ? { cookie } : {}), ...different });
    return fc.array(
      differences.map((one) => given(one as Partial<Given>)),
      { minLength: 10, maxLength: 40 },
    );
  });

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at % bytes.length ? byte ^ 1 : byte));
}

test("any answers are the same with memory and without, and so is what is told of them", { timeout: 60_000 }, () => {
  const wanted = process.env.TEMOIN_RUNS;
  let found = 0;
  fc.assert(
    fc.property(sequences, (all) => {
      const forgetful = site();
      const keeping = site((one, other) => {
        const same = isEqual(one, other);
        if (same) found++;
        return same;
      });
      for (const given of all) expect(keeping.send(given)).toEqual(forgetful.send(given));
    }),
    wanted ? { numRuns: Number(wanted) } : { numRuns: 500, seed: 2026 },
  );
  expect(found).toBeGreaterThan(1_000);
});

const corpus = new URL("../testing/corpus/", import.meta.url);
test.each(readdirSync(corpus))("%s from memory is as without", (name) => {
  const body = new Uint8Array(readFileSync(new URL(name, corpus)));
  const [keeping, forgetful] = [site(isEqual), site()];
  for (const given of [body, text.decode(body)])
    for (let turn = 0; turn < 5; turn++) expect(keeping.send({ body: given })).toEqual(forgetful.send({ body: given }));
});

describe("a page is rewritten once", () => {
  test.each([
    ["bytes", utf8.encode(page)],
    ["text", page],
  ])("%s: the second time it came it is kept, and from then on the same bytes go out", (_kind, body) => {
    const { atOnce } = site(isEqual).answer({ body });
    const outs = Array.from({ length: 4 }, () => atOnce?.(body));
    expect(outs.map((out) => out === outs[1])).toEqual([false, true, true, true]);
  });

  test("for all visitors who decided the same, whatever the query of its address", () => {
    const middleware = site(isEqual);
    const visits: [cookie: string, path: string][] = [
      [granted, "/a"],
      [granted, "/a?1"],
      [chose(300, "statistics"), "/a?2"],
      [refused, "/a"],
      [granted, "/b"],
    ];
    const outs = visits.map(([cookie, path]) => middleware.answer({ body: page, cookie, path }).atOnce?.(page));
    expect(outs.map((out) => out === outs[1])).toEqual([false, true, true, false, false]);
  });

  test("bytes in which nothing is held go out as the very bytes that came in", () => {
    const middleware = site(isEqual);
    for (let turn = 0; turn < 4; turn++) {
      const body = utf8.encode("<p>fine</p>");
      expect(middleware.answer({ body, dest: "empty" }).atOnce?.(body)).toBe(body);
    }
  });
});

describe("what may be one visitor's own is not remembered", () => {
  const cases: Record<string, Partial<Given>> = {
    "no-store": { headers: { "cache-control": "max-age=0, No-Store" } },
    private: { headers: { "cache-control": "private" } },
    "private, of a field": { headers: { "cache-control": 'private="x-name"' } },
    "a cookie": { headers: { "set-cookie": "session=1" } },
    "a cookie that is held": { headers: { "set-cookie": "mystery=1" } },
    "a visitor who gave a name": { asked: { authorization: "Basic x" } },
  };
  test.each(Object.entries(cases))("%s", (_name, given) => {
    expect(remembers(site(isEqual), given)).toBe(false);
  });
  test("all else is", () => {
    const given = { headers: { "cache-control": "public, max-age=60" } };
    expect([remembers(site(isEqual), given), remembers(site(), given)]).toEqual([true, false]);
  });

  function remembers(middleware: ReturnType<typeof site>, given: Partial<Given>): boolean {
    const [, second, third] = [1, 2, 3].map(() => middleware.answer({ body: page, ...given }).atOnce?.(page));
    expect(third).toEqual(second);
    return third === second;
  }
});

describe("memory is bounded", () => {
  test("a body that is longer than 512 kB is not kept", () => {
    const keeps = (length: number) => {
      const { atOnce } = site(isEqual).answer({ body: page });
      const body = page.padEnd(length);
      const [, second, third] = [atOnce?.(body), atOnce?.(body), atOnce?.(body)];
      return second === third;
    };
    expect([keeps(512_000), keeps(512_001)]).toEqual([true, false]);
  });

  test("the oldest of many pages is forgotten", () => {
    const middleware = site(isEqual);
    const ask = (number: number) => {
      const body = page.padEnd(200_000 + number);
      return middleware.answer({ body }).atOnce?.(body);
    };
    const [first] = [[ask(0), ask(0)][1], ...Array.from({ length: 40 }, (_, number) => [ask(number + 1), ask(number + 1)])];
    const last = ask(40);
    expect([ask(0) === first, ask(40) === last]).toEqual([false, true]);
  });

  test("a page that is always another is seldom copied, and still remembered when it comes to rest", () => {
    let compared = 0;
    const { atOnce } = site((one, other) => {
      compared++;
      return isEqual(one, other);
    }).answer({ body: page });
    for (let number = 10_000; number < 13_000; number++) atOnce?.(utf8.encode(page + number));
    expect(compared).toBeLessThan(20);
    for (let turn = 0; turn < 300; turn++) atOnce?.(utf8.encode(`${page}00000`));
    expect(atOnce?.(utf8.encode(`${page}00000`))).toBe(atOnce?.(utf8.encode(`${page}00000`)));
  });
});
