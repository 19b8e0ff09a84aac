// The database goes, hangs, and comes back.
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, newDatabase, ownServer, postgres } from "../../testing/postgres.fixture.ts";
import { type PostgresServer, removeServer } from "../../testing/postgres-server.fixture.ts";
import { edition, recordFor } from "../../testing/records.fixture.ts";
import type { Store } from "../store.ts";
import { openPostgres } from "./postgres.ts";

const short = { connect: 1_000, statement: 1_000, lock: 500, idle: 2_000, answer: 1_500 };

/** Writers that send each record until it is acknowledged, as visitors' browsers do. */
function load(store: Store, writers: number) {
  const acknowledged: string[] = [];
  const slowest = { milliseconds: 0 };
  let next = 0;
  let unavailable = 0;
  let stopped = false;
  async function write(): Promise<void> {
    while (!stopped) {
      const record = recordFor("shop", next++);
      for (let kept = false; !kept && !stopped; ) {
        const start = performance.now();
        const { kind } = await store.append(record);
        slowest.milliseconds = Math.max(slowest.milliseconds, performance.now() - start);
        kept = kind === "created" || kind === "same";
        if (kept) acknowledged.push(record.id);
        else {
          unavailable++;
          await setTimeout(50);
        }
      }
    }
  }
  const all = Promise.all(Array.from({ length: writers }, write));
  return {
    acknowledged,
    slowest,
    refused: () => unavailable,
    stop: () => {
      stopped = true;
      return all;
    },
  };
}

describe.skipIf(!postgres)("a database that goes", () => {
  let server: PostgresServer;
  beforeAll(() => {
    server = ownServer();
  });
  afterAll(() => removeServer(server));

  test("crashed and started again under load: nothing acknowledged is lost, nothing is there twice, and it goes on by itself", async () => {
    const url = await newDatabase(server);
    const store = await openPostgres(url);
    await store.addEdition(edition);
    const writing = load(store, 100);
    for (let round = 0; round < 2; round++) {
      await setTimeout(500);
      const before = writing.acknowledged.length;
      server.stop();
      await expect.poll(writing.refused, { timeout: 10_000 }).toBeGreaterThan(0);
      await expect.poll(() => store.ready(), { timeout: 10_000 }).toBe(false);
      server.start();
      await expect.poll(() => store.ready(), { timeout: 10_000 }).toBe(true);
      await expect.poll(() => writing.acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(before + 100);
    }
    await writing.stop();
    await store.close();
    const kept = (await ask(url, "select id from record")).map(({ id }) => id);
    expect(new Set(kept).size).toBe(kept.length);
    const there = new Set(kept);
    expect(writing.acknowledged.filter((id) => !there.has(id))).toEqual([]);
    expect(await ask(url, "select id from record_id except select id from unsealed")).toEqual([]);
  }, 90_000);

  test("frozen: every append is answered in time, /readyz would say so, and it goes on when the database does", async () => {
    const url = await newDatabase(server);
    const store = await openPostgres(url, { timeouts: short });
    await store.addEdition(edition);
    const writing = load(store, 20);
    await expect.poll(() => writing.acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(100);
    const backends = await ask(
      url,
      "select pid from pg_stat_activity where application_name = 'temoin' and datname = current_database()",
    );
    const pids = [server.pid(), ...backends.map(({ pid }) => Number(pid))];
    for (const pid of pids) process.kill(pid, "SIGSTOP");
    try {
      await expect.poll(() => store.ready(), { timeout: 15_000 }).toBe(false);
      await expect.poll(writing.refused, { timeout: 15_000 }).toBeGreaterThan(20);
    } finally {
      for (const pid of pids) process.kill(pid, "SIGCONT");
    }
    const before = writing.acknowledged.length;
    await expect.poll(() => writing.acknowledged.length, { timeout: 15_000 }).toBeGreaterThan(before + 100);
    await writing.stop();
    await store.close();
    // A lane may wait for a connection and then for the answer; the rest of the queue is turned away at once.
    expect(writing.slowest.milliseconds).toBeLessThan(2 * (short.connect + short.answer) + 2_000);
  }, 90_000);

  test("locked by somebody else: append gives up after the lock's timeout, and the next one is kept", async () => {
    const url = await newDatabase(server);
    const store = await openPostgres(url, { timeouts: short });
    await store.addEdition(edition);
    const held = ask(url, "begin", "lock table record_id", "select pg_sleep(3)", "commit");
    await setTimeout(500);
    const start = performance.now();
    const refused = await store.append(recordFor("shop", 1));
    expect(refused).toMatchObject({ kind: "unavailable", why: "failed", error: { code: "55P03" } });
    expect(performance.now() - start).toBeLessThan(2_500);
    await held;
    expect((await store.append(recordFor("shop", 1))).kind).toBe("created");
    await store.close();
  });
});
