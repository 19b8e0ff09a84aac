// The database file: gone, replaced, damaged, cut off; before the start and under load.
import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { expectNotReady, expectOneLine, expectPlainRefusals, expectWhole } from "./expectations.fixture.ts";
import { ask, type Load, startLoad } from "./load.ts";
import { newPlace, type Place } from "./place.ts";
import { type Running, startServer } from "./process.ts";
import { long } from "./report.ts";

const PAGE = 4_096;
let place: Place;
let file: string;
let server: Running;
let load: Load;

beforeEach(async () => {
  place = await newPlace("sqlite");
  file = place.orders.place;
  server = await startServer(place.orders);
  load = startLoad(20);
  load.aim(server);
  await load.more(200);
  return async () => {
    await load.end(false);
    await server.kill();
    place.remove();
  };
}, 300_000);

/** The database and what belongs to it, moved or copied by `act`. */
function withAll(act: (from: string, to: string) => void, from: string, to: string): void {
  for (const suffix of ["", "-wal", "-shm"])
    if (statSync(from + suffix, { throwIfNoEntry: false })) act(from + suffix, to + suffix);
}

/** Everything that was acknowledged is under a head that is kept outside of the database too. */
async function allSealed(): Promise<void> {
  await load.end(true);
  const size = () => Number(readFileSync(join(place.folder, "heads", "shop.checkpoint"), "utf8").split("\n")[1]);
  await expect.poll(size, { timeout: 120_000 }).toBeGreaterThanOrEqual(load.acknowledged.size);
}

test.each(long ? ["moved away", "replaced"] : ["replaced"])(
  "%s under load: nothing is acknowledged into a file without a name",
  async (how) => {
    withAll(renameSync, file, `${file}.away`);
    if (how === "replaced") withAll(copyFileSync, `${file}.away`, file);
    await load.moreRefused(100);
    await expectNotReady(server.port, /moved, deleted or replaced .* Put the same file back/);
    expectPlainRefusals(load.refused);
    expectOneLine(server, /moved, deleted or replaced/);
    for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
    withAll(renameSync, `${file}.away`, file);
    await load.more(100);
    await load.end(true);
    expect(await server.stop()).toBe(0);
    await expectWhole(`database ${how} under load, then back`, place, load.acknowledged);
  },
  300_000,
);

test.skipIf(!long).each(["gone", "an older copy"])(
  "%s at the start: the log is not begun a second time",
  async (what) => {
    await load.end(true);
    await server.stop();
    copyFileSync(file, `${file}.old`);
    server = await startServer(place.orders);
    load = startLoad(20);
    load.aim(server);
    await load.more(50);
    await load.end(true);
    await server.stop();
    renameSync(file, `${file}.away`);
    if (what === "an older copy") copyFileSync(`${file}.old`, file);
    await expect(startServer(place.orders)).rejects.toThrow(
      /a checkpoint over \d+ was signed: the database is older than that\. Bring back/,
    );
    withAll((name) => rmSync(name), file, file);
    renameSync(`${file}.away`, file);
    const back = await startServer(place.orders);
    expect(await back.stop()).toBe(0);
    await expectWhole(`database ${what} at the start, then back`, place, load.acknowledged);
  },
  300_000,
);

test.skipIf(!long)(
  "a last page that is damaged is told at the start, and the backup is taken",
  async () => {
    await allSealed();
    await server.stop();
    copyFileSync(file, `${file}.backup`);
    scribble(file, statSync(file).size - PAGE, PAGE);
    await expect(startServer(place.orders)).rejects.toThrow(/damaged.*backup/);
    withAll((name) => rmSync(name), file, file);
    copyFileSync(`${file}.backup`, file);
    const back = await startServer(place.orders);
    expect(await back.stop()).toBe(0);
    await expectWhole("last page damaged, then backup", place, load.acknowledged);
  },
  300_000,
);

test.skipIf(!long)(
  "no page of the database can be damaged without it being told or being harmless",
  async () => {
    await allSealed();
    await server.stop();
    const whole = readFileSync(file);
    const verdicts: string[] = [];
    for (let page = 0; page < whole.length / PAGE; page += Math.ceil(whole.length / PAGE / 12)) {
      writeFileSync(file, whole);
      scribble(file, page * PAGE, PAGE);
      verdicts.push(
        await place.verify(load.acknowledged).then(
          ({ faults, lost }) => (faults.length === 0 && lost === 0 ? "harmless" : "told by the log"),
          () => "told at the start",
        ),
      );
    }
    expect(verdicts).toContain("told at the start");
    writeFileSync(file, whole);
    await expectWhole("each page damaged, then backup", place, load.acknowledged);
  },
  300_000,
);

test.each(
  (
    [
      ["cut off", (wal: string) => truncateSync(wal, Math.floor(statSync(wal).size / 2))],
      ["damaged in its last page", (wal: string) => scribble(wal, statSync(wal).size - PAGE, PAGE)],
    ] as const
  ).slice(long ? 0 : 1),
)(
  "a write-ahead log that is %s: what was vouched for is missed, and nothing is built upon what is left",
  async (_how, harm) => {
    await allSealed();
    await server.kill();
    const folder = join(place.folder, "..", `${place.folder.split("/").at(-1)}-copy`);
    withAll(copyFileSync, file, `${folder}.sqlite`);
    harm(`${file}-wal`);
    await expect(startServer(place.orders)).rejects.toThrow(/a checkpoint over \d+ was signed: the database is older/);
    withAll((name) => rmSync(name), file, file);
    withAll(copyFileSync, `${folder}.sqlite`, file);
    withAll((name) => rmSync(name), `${folder}.sqlite`, `${folder}.sqlite`);
    const back = await startServer(place.orders);
    expect(await back.stop()).toBe(0);
    await expectWhole(`write-ahead log ${_how}, then backup`, place, load.acknowledged);
  },
  300_000,
);

test.skipIf(!long)(
  "nothing is left beside the store but what belongs there",
  async () => {
    await load.end(true);
    expect((await ask(undefined, server.port, "GET", "/readyz")).status).toBe(200);
    await server.stop();
    expect(readdirSync(place.folder).sort()).toEqual(["heads", "keys.json", "temoin.sqlite"]);
    expect(readdirSync(join(place.folder, "heads"))).toEqual(["shop.checkpoint"]);
  },
  300_000,
);

/** Writes over a part of a file what was not there, the same at every run. */
function scribble(name: string, from: number, length: number): void {
  const bytes = readFileSync(name);
  for (let at = from; at < from + length; at++) bytes[at] = ((bytes[at] ?? 0) + 1 + ((at * 31) % 251)) % 256;
  writeFileSync(name, bytes);
}
