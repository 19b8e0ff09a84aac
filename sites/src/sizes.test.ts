// The byte budgets on the five real registers, in every language, as a browser with brotli downloads them.
import { createApp, memoryStore } from "@temoin/server";
import { expect, test } from "vitest";
import { loadRegisters } from "./registers.ts";
import { sites } from "./servers/index.ts";

const budgets = { banner: 4_000, preferences: 4_000, placeholder: 1_500 };

test.each(sites)("$id: gate, banner and preferences stay within their budgets", async ({ id, host }) => {
  const { register } = (await loadRegisters())[id];
  const app = await createApp({ sites: [{ register, hosts: [host] }], store: memoryStore() });
  const get = async (path: string, coding: string): Promise<Uint8Array> => {
    const answer = await app.fetch(new Request(`https://${host}${path}`, { headers: { host, "accept-encoding": coding } }));
    expect([answer.status, answer.headers.get("content-encoding")]).toEqual([200, coding === "br" ? "br" : null]);
    return new Uint8Array(await answer.arrayBuffer());
  };
  expect((await get("/temoin/gate.js", "br")).length).toBeLessThanOrEqual(5_000);
  const gate = new TextDecoder().decode(await get("/temoin/gate.js", "identity"));
  for (const [name, budget] of Object.entries(budgets)) {
    const paths = [...gate.matchAll(new RegExp(`/temoin/a/${name}-[^"]+`, "g"))].map(([path]) => path);
    expect(paths).toHaveLength(register.site.languages.length);
    for (const path of paths) expect((await get(path, "br")).length, path).toBeLessThanOrEqual(budget);
  }
});
