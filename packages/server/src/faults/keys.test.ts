// The file of keys: missing, damaged, readable by others, another's. The log is never continued with a key that nobody knows.
import { chmodSync, copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openKeys } from "../ledger/keys.ts";
import { expectWhole } from "./expectations.fixture.ts";
import { type Load, startLoad } from "./load.ts";
import { newPlace, type Place } from "./place.ts";
import { startServer } from "./process.ts";
import { long } from "./report.ts";

let place: Place;
let load: Load;
beforeAll(async () => {
  if (!long) return;
  place = await newPlace("sqlite");
  const server = await startServer(place.orders);
  load = startLoad(10);
  load.aim(server);
  await load.more(50);
  await load.end(true);
  await server.stop();
}, 300_000);
afterAll(() => long && place.remove());

test.skipIf(!long).each<[string, (file: string) => void, RegExp]>([
  ["missing", (file) => rmSync(file), /not signed by any key that is here .* Bring the file of keys back/],
  [
    "damaged",
    (file) => writeFileSync(file, readFileSync(file, "utf8").slice(0, 60)),
    /is damaged\. Bring it back from its backup/,
  ],
  ["readable by others", (file) => chmodSync(file, 0o644), /can be read by other users .* chmod 600/],
  ["of another log", anotherKey, /not signed by any key that is here .* Bring the file of keys back/],
])(
  "a file of keys that is %s: no start, and what to do; put back, all is as it was",
  async (what, harm, message) => {
    copyFileSync(place.keyFile, `${place.keyFile}.backup`);
    harm(place.keyFile);
    await expect(startServer(place.orders)).rejects.toThrow(message);
    renameSync(`${place.keyFile}.backup`, place.keyFile);
    chmodSync(place.keyFile, 0o600);
    const server = await startServer(place.orders);
    expect(await server.stop()).toBe(0);
    await expectWhole(`keys ${what}, then back`, place, load.acknowledged);
  },
  300_000,
);

function anotherKey(file: string): void {
  const other = join(place.folder, "other.json");
  openKeys(other, new Date());
  renameSync(other, file);
}
