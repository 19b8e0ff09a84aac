import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cookieSeen, DAY, nameOf } from "../testing/sightings.fixture.ts";
import { gather, type SiteSighting } from "./gather.ts";

let batches: (readonly SiteSighting[])[] = [];
const write = (batch: readonly SiteSighting[]) => void batches.push(batch);
beforeEach(() => {
  batches = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("gathering", () => {
  test("ten thousand of the same are one row of one transaction", () => {
    const { add } = gather({ write });
    for (let n = 0; n < 10_000; n++) add("shop", DAY, [cookieSeen("a")]);
    expect(batches).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(batches).toEqual([[{ site: "shop", day: DAY, ...cookieSeen("a", 10_000) }]]);
  });

  test("ten thousand different ones never wait in a crowd, and cost ten transactions", () => {
    const { add, close } = gather({ write });
    for (let n = 0; n < 10_000; n++) add("shop", DAY, [cookieSeen(nameOf(n))]);
    close();
    expect(batches.map((batch) => batch.length)).toEqual(Array(10).fill(1_000));
  });

  test("the first one waits two seconds, not longer for those that follow; then it begins anew", () => {
    const { add } = gather({ write });
    add("shop", DAY, [cookieSeen("a")]);
    vi.advanceTimersByTime(1_999);
    add("shop", DAY, [cookieSeen("b")]);
    add("shop", DAY, [cookieSeen("b")]);
    expect(vi.getTimerCount()).toBe(1);
    expect(batches).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(batches.map((batch) => batch.length)).toEqual([2]);
    vi.advanceTimersByTime(10_000);
    expect(batches).toHaveLength(1);
    add("shop", DAY, [cookieSeen("a")]);
    vi.advanceTimersByTime(2_000);
    expect(batches).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("sites and days are kept apart", () => {
    const { add, flush } = gather({ write });
    for (const [site, day] of [
      ["shop", DAY],
      ["blog", DAY],
      ["shop", "2026-11-22"],
    ] as const)
      add(site, day, [cookieSeen("a")]);
    flush();
    expect(batches[0]?.map(({ site, day, count }) => [site, day, count])).toEqual([
      ["shop", DAY, 1],
      ["blog", DAY, 1],
      ["shop", "2026-11-22", 1],
    ]);
  });

  test("what cannot be written is lost and does not pile up, nor come twice", () => {
    let full = true;
    const { add, flush } = gather({
      write(batch) {
        if (full) throw new Error("disk full");
        write(batch);
      },
    });
    add("shop", DAY, [cookieSeen("a", 5)]);
    expect(flush).not.toThrow();
    full = false;
    add("shop", DAY, [cookieSeen("a", 1)]);
    flush();
    flush();
    expect(batches.map((batch) => batch.map(({ count }) => count))).toEqual([[1]]);
  });

  test("a slow database gets one batch at a time, in order, and what is too far behind is lost", async () => {
    const slow: (() => void)[] = [];
    const { add, flush } = gather({
      behind: 3,
      write: (batch) => {
        write(batch);
        return new Promise((resolve) => slow.push(resolve));
      },
    });
    for (let n = 0; n < 5; n++) {
      add("shop", DAY, [cookieSeen(nameOf(n))]);
      void flush();
    }
    const all = flush();
    for (let n = 1; n <= 3; n++) {
      await vi.waitFor(() => expect(batches).toHaveLength(n));
      slow.pop()?.();
    }
    await all;
    expect(batches.map(([first]) => first?.name)).toEqual([0, 1, 2].map(nameOf));
  });

  test("a failed batch does not stop the next ones", async () => {
    const { add, flush } = gather({
      write: async (batch) => {
        write(batch);
        throw new Error("database gone");
      },
    });
    for (const name of ["a", "b"]) {
      add("shop", DAY, [cookieSeen(name)]);
      await flush();
    }
    expect(batches).toHaveLength(2);
  });

  test("what only has to wait for another writer is kept for the next time, in bounds", async () => {
    let locked = true;
    const { add, flush } = gather({
      size: 2,
      passing: () => true,
      write(batch) {
        if (locked) throw new Error("locked");
        write(batch);
      },
    });
    add("shop", DAY, [cookieSeen("a", 5)]);
    await flush();
    add("shop", DAY, [cookieSeen("a", 1), cookieSeen("b"), cookieSeen("c")]);
    locked = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(batches.map((batch) => batch.map(({ name, count }) => [name, count]))).toEqual([
      [
        ["a", 6],
        ["b", 1],
      ],
    ]);
  });

  test("closed it writes what waits and takes no more", () => {
    const { add, close } = gather({ write });
    add("shop", DAY, [cookieSeen("a")]);
    close();
    add("shop", DAY, [cookieSeen("b")]);
    close();
    expect(batches).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
