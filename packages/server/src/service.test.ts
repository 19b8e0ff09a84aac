import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startService } from "./service.ts";
import { openSqlite } from "./store/sqlite.ts";
import { choiceFor, postChoice } from "./testing/serving.fixture.ts";
import { shopRegister } from "./testing/shop.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "temoin-service-"));
afterAll(() => rmSync(folder, { recursive: true }));
const keys = join(folder, "keys.json");
const start = async () => {
  const store = await openSqlite(join(folder, "temoin.sqlite"));
  return startService({ sites: [{ register: shopRegister(), hosts: ["shop.test"] }], store, keys });
};
const size = async () => {
  const store = await openSqlite(join(folder, "temoin.sqlite"));
  const head = await store.head("shop");
  await store.close();
  return head?.size;
};

test("what was acknowledged is sealed when the service stops; the log goes on with the same keys, and with no others", async () => {
  const first = await start();
  expect((await postChoice(first, choiceFor(first))).status).toBe(201);
  await first.close();
  expect(await size()).toBe(1);

  const second = await start();
  await postChoice(second, choiceFor(second, { id: "4f2b6c1e-8a4d-4f0e-9b7a-1c2d3e4f5a6b" }));
  await second.close();
  expect(await size()).toBe(2);

  renameSync(keys, `${keys}.away`);
  await expect(start()).rejects.toThrow("Bring the file back from its backup");
  renameSync(`${keys}.away`, keys);
  await (await start()).close();
});
