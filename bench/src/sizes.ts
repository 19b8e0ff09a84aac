// What a first visitor downloads before the first layer stands: ours on the five sites, beside four open consent tools from npm.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { listTrackers } from "@temoin/register";
import { createApp, memoryStore } from "@temoin/server";
import { loadRegisters, sites } from "@temoin/sites";

/** Files of each peer's documented default: script, style and one language where it ships them apart. */
const peers: Readonly<Record<string, readonly string[]>> = {
  cookieconsent: ["build/cookieconsent.min.js", "build/cookieconsent.min.css"],
  "vanilla-cookieconsent": ["dist/cookieconsent.umd.js", "dist/cookieconsent.css"],
  orejime: ["dist/orejime-standard-en.js", "dist/orejime-standard.css"],
  tarteaucitronjs: [
    "tarteaucitron.min.js",
    "tarteaucitron.services.min.js",
    "css/tarteaucitron.min.css",
    "lang/tarteaucitron.en.min.js",
  ],
};

export async function sizes(): Promise<void> {
  const loaded = await loadRegisters();
  const app = await createApp({
    sites: sites.map(({ id, host }) => ({ register: loaded[id].register, hosts: [host] })),
    store: memoryStore(),
  });
  console.log("Bytes of body, brotli 11 (gzip 9). First visit = gate + page.js + first layer with styles and one language.\n");
  let largest = 0;
  for (const { id, host } of sites) {
    const get = async (path: string): Promise<Buffer> => {
      const response = await app.fetch(new Request(`https://${host}${path}`, { headers: { host } }));
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    };
    /** Each names what it imports. */
    const asset = (name: string, by: Buffer): string => new RegExp(`/temoin/a/${name}[^"]*`).exec(by.toString())?.[0] ?? name;
    const gate = await get("/temoin/gate.js");
    const page = await get(asset("page", gate));
    const [banner, preferences] = [await get(asset("banner", page)), await get(asset("preferences", page))];
    const trackers = listTrackers(loaded[id].register).length;
    largest = Math.max(largest, brotli(gate) + brotli(page) + brotli(banner));
    const parts = Object.entries({ gate, page, banner, preferences }).map(([name, body]) => `${name} ${both(body)}`);
    console.log(`${id} (${trackers} trackers): ${parts.join(", ")}`);
  }
  console.log("");
  for (const [name, files] of Object.entries(peers)) {
    const root = dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));
    const bodies = files.map((file) => readFileSync(join(root, file)));
    const bytes = bodies.reduce((sum, body) => sum + brotli(body), 0);
    console.log(`${name}: ${bytes} = ${(bytes / largest).toFixed(1)} times our largest first visit (${largest})`);
  }
}

function brotli(body: Buffer): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function both(body: Buffer): string {
  return `${brotli(body)} (${gzipSync(body, { level: 9 }).length})`;
}
