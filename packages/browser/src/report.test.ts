import { brotliCompressSync } from "node:zlib";
import type { Sighting } from "@temoin/register/consent";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

type Sent = [url: string, init: RequestInit & { body: string }];
const sent: Sent[] = [];
let answer = () => Promise.resolve(new Response(null, { status: 204 }));

beforeEach(() => {
  sent.length = 0;
  answer = () => Promise.resolve(new Response(null, { status: 204 }));
  vi.resetModules();
  // The edge of the page: what would leave it is caught here.
  vi.stubGlobal("fetch", (...request: Sent) => {
    sent.push(request);
    return answer();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A page view of its own, whose random number is `random`. */
async function pageView(random = 0): Promise<(sightings: readonly Sighting[]) => void> {
  vi.spyOn(Math, "random").mockReturnValue(random);
  vi.resetModules();
  return (await import("./report.ts")).report;
}
const cookie = (name: string, writer = ""): Sighting => ({ kind: "cookie", name, host: "", writer });
const request = (host: string): Sighting => ({ kind: "request", name: "", host, writer: "" });
const bodies = () => sent.map(([, { body }]) => JSON.parse(body));

describe("a page view that was chosen", () => {
  test("tells masked names and hosts, each once, with nothing else in the request", async () => {
    const report = await pageView();
    report([cookie("_ga_G12AB34CD", "tag.example"), cookie("_ga_H56CD78EF", "tag.example"), request("px.example")]);
    expect(sent).toEqual([
      [
        "/temoin/sightings",
        {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: expect.any(String),
          keepalive: true,
          credentials: "omit",
          referrerPolicy: "no-referrer",
        },
      ],
    ]);
    expect(bodies()).toEqual([{ sightings: [cookie("_ga_*", "tag.example"), request("px.example")] }]);
  });

  test("tells later what it meets later, and nothing twice", async () => {
    const report = await pageView();
    report([cookie("a")]);
    report([cookie("a"), cookie("b")]);
    report([cookie("b")]);
    report([]);
    expect(bodies()).toEqual([{ sightings: [cookie("a")] }, { sightings: [cookie("b")] }]);
  });

  test("drops whatever else the caller put in", async () => {
    const report = await pageView();
    report([{ ...cookie("a"), value: "secret", path: "/orders/7" } as Sighting]);
    expect(bodies()).toEqual([{ sightings: [cookie("a")] }]);
  });

  test("tells at most twenty, over all its calls", async () => {
    const report = await pageView();
    const many = Array.from({ length: 60 }, (_, n) => cookie(`${"g".repeat(1 + (n % 60))}`));
    report(many.slice(0, 15));
    report(many);
    expect(bodies().flatMap(({ sightings }) => sightings)).toHaveLength(20);
  });

  test("stays under what the server takes, however long names and hosts are; what does not fit may come later", async () => {
    const report = await pageView();
    const label = (letter: string, length: number) => letter.repeat(length);
    const host = (length: number) => [..."gxyz"].map((letter) => label(letter, length)).join(".");
    const long = Array.from({ length: 20 }, (_, n): Sighting => ({ ...request(host(40 + n)), writer: host(59) }));
    report(long);
    report(long.slice(-1));
    const [first, second] = sent.map(([, { body }]) => body.length);
    expect(first).toBeGreaterThan(7_000);
    expect(first).toBeLessThanOrEqual(8_000);
    expect(second).toBeLessThan(1_000);
  });

  test("sends nothing when nothing may be told", async () => {
    const report = await pageView();
    report([cookie(""), request("192.168.0.7"), request("printer.local")]);
    expect(sent).toEqual([]);
  });

  test("does not mind a server that is down", async () => {
    answer = () => Promise.reject(new TypeError("Failed to fetch"));
    const report = await pageView();
    expect(() => report([cookie("a")])).not.toThrow();
    // An unhandled rejection would fail the run.
    await new Promise(setImmediate);
    expect(sent).toHaveLength(1);
  });
});

test.each([
  [0.0999, 1],
  [0.1, 0],
  [0.99, 0],
])("one page view in ten is chosen: %d tells %i times, whatever it meets later", async (random, times) => {
  const report = await pageView(random);
  vi.spyOn(Math, "random").mockReturnValue(0);
  report([cookie("a")]);
  expect(sent).toHaveLength(times);
});

test("is small, and exports what the gate calls and nothing else", async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL("./report.ts", import.meta.url).pathname],
    ...{ bundle: true, minify: true, format: "esm", target: "es2020", mangleProps: /^_/, write: false },
  });
  const code = outputFiles[0]?.text ?? "";
  expect(/export\{[^}]*as ([^}]*)\}/.exec(code)?.[1]).toBe("report");
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(1_100);
  expect(code).not.toMatch(/https?:\/\/|cookie\b.*document|localStorage\./);
});
