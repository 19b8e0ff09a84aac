import type { Pool } from "pg";
import { expect, test } from "vitest";
import { feelPulse } from "./pulse.ts";

const answer = async (replica: boolean) => ({ rows: [{ replica }] });
const poolOf = (query: () => Promise<unknown>) => ({ query }) as unknown as Pool;

test("a database is alive while it answers and takes writes, and is asked again when it did not", async () => {
  let query = () => answer(false);
  const { alive, stop } = feelPulse(
    poolOf(() => query()),
    { every: 5 },
  );
  expect(alive()).toBe(true);
  for (const [next, expected] of [
    [() => Promise.reject(new Error("gone")), false],
    [() => answer(false), true],
    [() => answer(true), false],
    [() => answer(false), true],
  ] as const) {
    query = next;
    await expect.poll(alive).toBe(expected);
  }
  stop();
});

test("an answer that is late counts as none, long before it fails", async () => {
  let late = (_: unknown) => {};
  const { alive, stop } = feelPulse(
    poolOf(
      () =>
        new Promise((resolve) => {
          late = resolve;
        }),
    ),
    { every: 5, patience: 30 },
  );
  await expect.poll(alive).toBe(false);
  late(await answer(false));
  await expect.poll(alive).toBe(true);
  stop();
});
