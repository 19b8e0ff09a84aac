import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Sighting } from "@temoin/register";
import { readRegister } from "@temoin/register";
import { createApp, dayBefore, openSqlite } from "@temoin/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { goodText, registersFolder } from "../testing/registers.fixture.ts";
import { temoin } from "../testing/temoin.fixture.ts";

// Each test starts several processes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const { write, remove } = registersFolder();
afterAll(remove);
const data = dirname(write("register.yaml", goodText));
const today = new Date().toISOString().slice(0, 10);
// Not today: a day may end while a test runs.
const [yesterday, before] = [dayBefore(today, 1), dayBefore(today, 3)];

const cookie = (name: string, writer = ""): Sighting => ({ kind: "cookie", name, host: "", writer });
const request = (host: string): Sighting => ({ kind: "request", name: "", host, writer: "" });

/** Publishes a register in the store, as a server does when it starts. */
async function publish(text: string): Promise<void> {
  const { register } = readRegister(text);
  if (!register) throw new Error("The register has a fault.");
  const store = await openSqlite(join(data, "temoin.sqlite"));
  await createApp({ sites: [{ register, hosts: ["shop.example"] }], store });
  await store.close();
}

async function add(day: string, count: number, ...sightings: readonly Sighting[]): Promise<void> {
  const store = await openSqlite(join(data, "temoin.sqlite"));
  store.addSightings(
    "shop",
    day,
    sightings.map((sighting) => ({ ...sighting, count })),
  );
  await store.close();
}

const list = (...args: readonly string[]) => temoin("sightings", "--data", data, ...args);
async function listed(...args: readonly string[]) {
  const { code, out, err } = await list("--format", "json", ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

beforeAll(async () => {
  await publish(goodText);
  await add(before, 2, cookie("_hjSessionUser_*", "static.hotjar.com"), cookie("_counter"));
  await add(yesterday, 30, cookie("_hjSessionUser_*", "static.hotjar.com"), request("static.hotjar.com"));
  await add(yesterday, 100, cookie("*", "px.ads.example"), request(".frames.example"));
  await add(yesterday, 7, cookie("_new", "counter.example"), cookie("_own", "shop.example"), {
    ...cookie("_counter"),
    kind: "respawn",
  });
  await add(yesterday, 1, { kind: "windowName", name: "", host: "", writer: "" }, { ...cookie("!x#"), kind: "localStorage" });
  await add(dayBefore(today, 40), 1_000, cookie("_long_ago"));
});

test("people read what was met, how often, whose it may be and what to write, most frequent first", async () => {
  const { code, out, err } = await list();
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain(`shop: 9 undeclared since ${dayBefore(today, 29)}, most frequent first.`);
  expect(out).toContain(
    `   32  cookie "_hjSessionUser_*", written by static.hotjar.com, on 2 days, last on ${yesterday}\n` +
      "       May belong to Hotjar, by its name and host.\n",
  );
  expect(out).toContain(`    7  "_counter" came back after it was deleted, on ${yesterday}\n`);
  const counts = [...out.matchAll(/^ +(\d+) {2}\S/gm)].map(([, count]) => Number(count));
  expect(counts).toEqual([100, 100, 32, 30, 7, 7, 7, 1, 1]);
  expect(out).not.toContain("_long_ago");
});

test("programs get the same as one document", async () => {
  const { temoin: version, from, sites } = await listed("--site", "shop", "--days", "2");
  expect([version, from, sites.length]).toEqual([1, yesterday, 1]);
  expect(sites[0]).toMatchObject({ site: "shop", others: 0, register: expect.stringContaining("services:") });
  expect(sites[0].sightings).toContainEqual({
    ...cookie("_hjSessionUser_*", "static.hotjar.com"),
    ...{ count: 30, days: 1, last: yesterday },
    suggestion: { service: "hotjar", name: "Hotjar", by: "name and host" },
  });
});

describe("the lines for the register", () => {
  test("name services, hosts and trackers, and leave the purpose to people", async () => {
    const { register } = (await listed()).sites[0];
    expect(register).toBe(readFileSync(new URL("../sightings/expected-lines.yaml", import.meta.url), "utf8").trimEnd());
  });

  test("put into the register with a purpose they make it whole, and what they declare is met no more", async () => {
    const { register } = (await listed()).sites[0];
    const lines = register.replaceAll("which-one", "statistics").replace(/^services:\n/m, "");
    // The service that is there gets its tracker by hand, as the comment says.
    const more = lines.replace(/ {2}counter: #.*\n {4}trackers:\n(.*\n?)/, "");
    const added = /counter: #.*\n {4}trackers:\n(.*\n?)/.exec(lines)?.[1] ?? "";
    const text = `${goodText.trimEnd()}\n${added}${more}`;
    expect(readRegister(text).findings).toEqual([]);
    await publish(text);
    const { sightings } = (await listed()).sites[0];
    expect(sightings.map(({ kind, name }: Sighting) => [kind, name])).toEqual([
      ["cookie", "*"],
      ["respawn", "_counter"],
    ]);
  });
});

test.each<[string[], string]>([
  [["--site", "none"], 'no site "none". Write --site with one of shop'],
  [["--data", join(data, "nowhere")], "there is no store in"],
  [["--days", "0"], "Write --days with 1 to 90"],
  [["--days", "91"], "Write --days with 1 to 90"],
  [["--days", "1e1"], "Write --days with 1 to 90"],
  [["--format", "xml"], "Write --format text or --format json"],
  [["extra"], "extra"],
])("%o: it says what to do", async (args, message) => {
  const { code, out, err } = await list(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
  expect(err).not.toContain("mistake of Témoin");
});
