// The byte budgets on the five real registers, in every language, as a browser with brotli downloads them.
import { listTrackers } from "@temoin/register";
import { createApp, memoryStore } from "@temoin/server";
import { describe, expect, test } from "vitest";
import { loadRegisters } from "./registers.ts";
import { sites } from "./servers/index.ts";
import type { Site } from "./site.ts";

/** For 20 trackers; each further one may take this much more. */
const GATE = 5_000;
const TRACKER = 10;
const budgets: Readonly<Record<string, number>> = {
  page: 7_000,
  report: 1_100,
  banner: 3_400,
  preferences: 4_000,
  placeholder: 1_500,
};
const perLanguage = ["banner", "preferences", "placeholder"];

/** Asks the site's server as a browser does. */
async function serving({ id, host }: Site) {
  const { register } = (await loadRegisters())[id];
  const app = await createApp({ sites: [{ register, hosts: [host] }], store: memoryStore() });
  const get = async (path: string, coding: "br" | "identity"): Promise<Uint8Array> => {
    const answer = await app.fetch(new Request(`https://${host}${path}`, { headers: { host, "accept-encoding": coding } }));
    expect([answer.status, answer.headers.get("content-encoding")]).toEqual([200, coding === "br" ? "br" : null]);
    return new Uint8Array(await answer.arrayBuffer());
  };
  /** Files that this one names. */
  const named = async (path: string) =>
    new TextDecoder().decode(await get(path, "identity")).match(/\/temoin\/a\/[^"]+/g) ?? expect.fail(path);
  const [page = "", ...others] = await named("/temoin/gate.js");
  expect(others).toEqual([]);
  const size = async (path: string) => (await get(path, "br")).length;
  return { languages: register.site.languages, files: [page, ...(await named(page))], size };
}

describe.each(sites)("$id", async (site) => {
  const { languages, files, size } = await serving(site);
  const ofKind = (name: string) => files.filter((path) => path.startsWith(`/temoin/a/${name}`));

  test("the gate is within its budget", async () => {
    const more = Math.max(0, listTrackers((await loadRegisters())[site.id].register).length - 20);
    expect(await size("/temoin/gate.js")).toBeLessThanOrEqual(GATE + more * TRACKER);
  });

  test.each(Object.entries(budgets))("%s is within its %i bytes, in every language", async (name, budget) => {
    expect(ofKind(name)).toHaveLength(perLanguage.includes(name) ? languages.length : 1);
    for (const path of ofKind(name)) expect(await size(path), path).toBeLessThanOrEqual(budget);
  });

  test("nothing else is ever downloaded", () => {
    expect(files.filter((path) => !Object.keys(budgets).some((name) => ofKind(name).includes(path)))).toEqual([]);
  });
});
