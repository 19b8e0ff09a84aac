// Several processes on one store, a lock that somebody keeps, a clock that jumps, a stop under load.
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, test } from "vitest";
import { expectOneLine, expectPlainRefusals, expectWhole } from "./expectations.fixture.ts";
import { ask, choice, post, startLoad } from "./load.ts";
import { newPlace, type Place } from "./place.ts";
import { type Running, startServer } from "./process.ts";
import { long } from "./report.ts";
import { faultStores } from "./stores.ts";

let place: Place;
let running: Running[] = [];
async function start(): Promise<Running> {
  const server = await startServer(place.orders);
  running.push(server);
  return server;
}

describe.each(Object.keys(faultStores))("over %s", (store) => {
  beforeEach(async () => {
    place = await newPlace(store);
    return async () => {
      for (const server of running) await server.kill();
      running = [];
      place.remove();
    };
  });

  test.skipIf(!long)(
    "two processes both write and both seal one log",
    async () => {
      const servers = [await start(), await start()];
      const loads = servers.map((server) => {
        const load = startLoad(20);
        load.aim(server);
        return load;
      });
      await Promise.all(loads.map((load) => load.more(300)));
      await Promise.all(loads.map((load) => load.end(true)));
      expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0]);
      const acknowledged = new Map(loads.flatMap((load) => [...load.acknowledged]));
      expect(servers.flatMap(({ lines }) => lines.filter(({ level }) => Number(level) >= 50))).toEqual([]);
      await expectWhole("two processes on one store", place, acknowledged);
    },
    120_000,
  );

  test.skipIf(!long)(
    "a clock that jumps back an hour, and forward again",
    async () => {
      const server = await start();
      const load = startLoad(20);
      load.aim(server);
      for (const jump of [0, -3_600_000, 0]) {
        await server.setClock(jump);
        await load.more(100);
      }
      await load.end(true);
      expect(await server.stop()).toBe(0);
      await expectWhole("clock back an hour and forth", place, load.acknowledged);
    },
    120_000,
  );

  test("SIGTERM under load: all that was acknowledged is sealed", async () => {
    const server = await start();
    const load = startLoad(20);
    load.aim(server);
    await load.more(200);
    expect(await server.stop()).toBe(0);
    load.aim(undefined);
    await load.end(false);
    expect((await place.verify(load.acknowledged)).unsealed).toBe(0);
    await expectWhole("graceful stop under load", place, load.acknowledged);
  }, 300_000);
});

test("a lock that another program keeps: pages are answered meanwhile, the choice is refused, and taken when it is let go", async () => {
  place = await newPlace("sqlite");
  const server = await start();
  const other = new DatabaseSync(place.orders.place);
  other.exec("begin immediate");
  const events: string[] = [];
  const id = "00000000-0000-4000-8000-000000000001";
  const refused = post(undefined, server, choice(id, server.edition)).then((answer) => {
    events.push("choice");
    return answer;
  });
  for (let n = 0; n < 20; n++) expect((await ask(undefined, server.port, "GET", "/temoin/log/keys")).status).toBe(200);
  events.push("pages");
  expectPlainRefusals([await refused]);
  expect(events).toEqual(["pages", "choice"]);
  expectOneLine(server, /Another program holds the database locked/);
  other.exec("rollback");
  other.close();
  const taken = await post(undefined, server, choice(id, server.edition));
  expect(taken.status).toBe(201);
  expect(await server.stop()).toBe(0);
  await expectWhole("lock kept by another program", place, new Map([[id, JSON.parse(taken.body).receipt]]));
  place.remove();
}, 300_000);
