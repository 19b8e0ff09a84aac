import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { recordFor } from "../testing/records.fixture.ts";
import { groupCommit } from "./group-commit.ts";
import type { Appended } from "./store.ts";

/** A database whose transactions end when they are told to. */
function slowDatabase() {
  const open: { readonly items: readonly number[]; readonly end: (error?: Error) => void }[] = [];
  const commit = (items: readonly number[]) =>
    new Promise<readonly Appended[]>((resolve, reject) => {
      const results = items.map((n) => ({ kind: "created", record: recordFor("shop", n) }) as const);
      open.push({ items, end: (error) => (error ? reject(error) : resolve(results)) });
    });
  return { open, commit };
}
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

describe("group commit", () => {
  test("what arrives together goes into one transaction, however many lanes are free", async () => {
    const { open, commit } = slowDatabase();
    const { push } = groupCommit({ commit, lanes: 4 });
    const all = numbers(100).map(push);
    await expect.poll(() => open.length).toBe(1);
    open[0]?.end();
    expect((await Promise.all(all)).map((result) => "record" in result && result.record)).toEqual(
      numbers(100).map((n) => recordFor("shop", n)),
    );
  });

  test("more than one transaction holds goes on other lanes at the same time, and never on more than there are", async () => {
    const { open, commit } = slowDatabase();
    const { push, close } = groupCommit({ commit, size: 10, lanes: 3 });
    const all = numbers(55).map(push);
    await setTimeout(50);
    expect(open.map(({ items }) => items.length)).toEqual([10, 10, 10]);
    open[1]?.end(new Error("gone"));
    await expect.poll(() => open.length).toBe(4);
    expect(open[3]?.items).toEqual(numbers(40).slice(30));
    expect(await all[10]).toMatchObject({ kind: "unavailable", why: "failed" });
    const closing = close();
    expect(await push(99)).toEqual({ kind: "unavailable", why: "closed" });
    for (let n = 0; n < 6; n++) {
      await expect.poll(() => open.length).toBeGreaterThan(n);
      open[n]?.end();
    }
    await closing;
    expect((await Promise.all(all)).filter(({ kind }) => kind === "created")).toHaveLength(45);
  });

  test("what comes while a lane is busy does not wait for it", async () => {
    const { open, commit } = slowDatabase();
    const { push } = groupCommit({ commit, lanes: 2 });
    const first = push(1);
    await expect.poll(() => open.length).toBe(1);
    const second = push(2);
    await expect.poll(() => open.length).toBe(2);
    open[1]?.end();
    expect((await second).kind).toBe("created");
    open[0]?.end();
    await first;
  });
});
