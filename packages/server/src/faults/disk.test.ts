// A disk that is full or cannot be written. With a real disk of two megabytes where the machine lets us make one, else by SQLite's own limit.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { expectNotReady, expectOneLine, expectPlainRefusals, expectWhole } from "./expectations.fixture.ts";
import { type Load, startLoad } from "./load.ts";
import { newPlace, type Place } from "./place.ts";
import { type Running, startServer } from "./process.ts";
import { long } from "./report.ts";

const disk = mkdtempSync(join(tmpdir(), "temoin-disk-"));
const mounts =
  long && process.platform === "linux" && spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", disk]).status === 0;
if (mounts) execFileSync("umount", [disk]);

let clean: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of clean.reverse()) await step();
  clean = [];
});

function smallDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), "temoin-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", folder]);
  clean.push(() => {
    execFileSync("umount", ["-l", folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

async function loaded(place: Place, more = {}): Promise<{ server: Running; load: Load }> {
  const server = await startServer({ ...place.orders, ...more });
  const load = startLoad(20);
  clean.push(() => load.end(false));
  clean.push(() => server.kill());
  load.aim(server);
  return { server, load };
}

test.skipIf(!mounts)(
  "a full disk refuses plainly, keeps what it acknowledged, and goes on when there is room",
  async () => {
    const folder = smallDisk();
    const place = await newPlace("sqlite", folder);
    const { server, load } = await loaded(place);
    await load.moreRefused(100);
    await expectNotReady(server.port, /The disk is full\. Make room/);
    expectPlainRefusals(load.refused);
    expectOneLine(server, /The disk is full\. Make room/);
    execFileSync("mount", ["-o", "remount,size=64m", folder]);
    await load.more(200);
    expect((await ready(server.port)).status).toBe(200);
    expect(server.lines.filter(({ msg }) => String(msg).startsWith("Works again")).length).toBeGreaterThan(0);
    await load.end(true);
    expect(await server.stop()).toBe(0);
    await expectWhole("disk full, then room", place, load.acknowledged);
  },
  120_000,
);

test("a limit of the file is as a full disk; with more room the next start takes everything", async () => {
  const place = await newPlace("sqlite");
  clean.push(place.remove);
  const { server, load } = await loaded(place, { maxPages: 150 });
  await load.moreRefused(50);
  await expectNotReady(server.port, /The disk is full/);
  expectPlainRefusals(load.refused);
  load.aim(undefined);
  await server.kill();
  const roomy = await startServer(place.orders);
  load.aim(roomy);
  await load.end(true);
  expect(await roomy.stop()).toBe(0);
  await expectWhole("file at its limit, then room", place, load.acknowledged);
}, 300_000);

test.skipIf(!mounts)(
  "a disk that cannot be written is told at the start; when it can be, the same start goes well",
  async () => {
    const folder = smallDisk();
    const place = await newPlace("sqlite", folder);
    const { server, load } = await loaded(place);
    await load.more(100);
    await load.end(true);
    await server.stop();
    execFileSync("mount", ["-o", "remount,ro", folder]);
    await expect(startServer(place.orders)).rejects.toThrow(
      /temoin\.sqlite: .*(cannot be written|right to write|right to read and write)/,
    );
    execFileSync("mount", ["-o", "remount,rw", folder]);
    const again = await startServer(place.orders);
    expect(await again.stop()).toBe(0);
    await expectWhole("disk read-only, then not", place, load.acknowledged);
  },
  120_000,
);

async function ready(port: number): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/readyz`);
}
