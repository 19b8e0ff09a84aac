// Every endpoint asked in every wrong way. The seeds are printed with what they found: TEMOIN_SEED=n TEMOIN_COUNT=1 runs one again.
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen } from "../listen.ts";
import { type Fuzzed, fuzzInProcess } from "./fuzz/in-process.ts";
import { type Served, serveToFuzz } from "./fuzz/served.ts";
import { fuzzSockets } from "./fuzz/socket.ts";
import { rounds } from "./report.ts";

const first = Number(process.env.TEMOIN_SEED ?? 1);
const count = Number(process.env.TEMOIN_COUNT ?? rounds(90_000, 1_800));
const overSockets = Number(process.env.TEMOIN_COUNT ?? rounds(10_000, 200));

let served: Served;
const rejections: unknown[] = [];
const onRejection = (error: unknown) => rejections.push(error);
beforeAll(async () => {
  process.on("unhandledRejection", onRejection);
  served = await serveToFuzz();
}, 300_000);
afterAll(async () => {
  process.off("unhandledRejection", onRejection);
  await served.close();
});

function expectNothing(what: string, { sent, answers, found }: Fuzzed): void {
  console.log(
    `fuzz ${what}: seeds ${first} to ${first + count - 1}, ${sent} sent, answers ${JSON.stringify(answers)}, found ${found.length}`,
  );
  expect(found.slice(0, 20)).toEqual([]);
  expect(rejections).toEqual([]);
}

test("in process: no fault of ours, no leak, always what to do", async () => {
  const fuzzed = await fuzzInProcess(served, first, count);
  expectNothing("in process", fuzzed);
  // Not all of it is turned away at the door.
  if (count > 1_000)
    expect(Object.keys(fuzzed.answers)).toEqual(
      expect.arrayContaining(["200", "201", "204", "400", "404", "405", "409", "413", "415", "422"]),
    );
}, 7_200_000);

test("over connections, as bytes", async () => {
  const { port, stop } = await listen({ fetch: served.app.fetch, port: 0, address: "127.0.0.1", patience: 100 });
  const fuzzed = await fuzzSockets(served, port, first, overSockets);
  await stop();
  expectNothing("over sockets", fuzzed);
}, 7_200_000);
