import { ensureBrowser, takePictures } from "@temoin/gather";
import { createApp, layersOf, makeLog, memoryStore, type PublishedSite, pictureSets, serveInMemory } from "@temoin/server";
import { loadRegisters } from "@temoin/sites";
import { beforeAll, expect, test } from "vitest";
import { takeInBackground } from "./in-background.ts";
import { takeMissing } from "./take-missing.ts";

let site: PublishedSite;
const store = memoryStore();
beforeAll(async () => {
  ensureBrowser();
  const { cexro } = await loadRegisters();
  const app = await createApp({ sites: [{ register: cexro.register, hosts: ["cexro.test"] }], store });
  site = app.sites[0] as PublishedSite;
}, 300_000);

test("a site that declares third parties asks none of them, and its own host only", async () => {
  const layers = layersOf(site);
  expect(layers).toEqual({ banner: true, embeds: ["stripe", "intercom"] });
  const shown = { host: "cexro.test", name: "Cexro", languages: ["fr"], ...layers };
  const { asked, pictures } = await takePictures({ program: ensureBrowser(), fetch: serveInMemory(site), ...shown });
  expect(asked).toEqual(["cexro.test"]);
  expect(pictures).toHaveLength(6);
}, 120_000);

async function logged(work: (log: ReturnType<typeof makeLog>) => Promise<void>): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  await work(makeLog({ write: (line) => void lines.push(JSON.parse(line)) }));
  return lines;
}

test("no browser, or one that does not start: the log says so and what to do, and nothing is kept", async () => {
  await expect(takeMissing(site, { store, program: "/nowhere/chromium" })).rejects.toThrow(
    /cexro could not be taken with \/nowhere\/chromium: .+ Try again/,
  );
  const lines = await logged(async (log) => {
    await takeInBackground([site], store, log, { program: "" }).done;
  });
  expect(lines).toMatchObject([
    { level: 40, site: "cexro", why: expect.stringMatching(/no Chromium or Chrome.*Install one.*CHROME_PATH/) },
  ]);
  expect(await pictureSets(store, "cexro")).toEqual([]);
}, 60_000);

test("a server that stops meanwhile does not wait for pictures, and complains of nothing", async () => {
  const lines = await logged(async (log) => {
    const { stop } = takeInBackground([site], store, log);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await stop();
  });
  expect(lines).toEqual([]);
  expect(await pictureSets(store, "cexro")).toEqual([]);
}, 60_000);
