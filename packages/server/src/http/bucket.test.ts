import { expect, test } from "vitest";
import { makeBucket } from "./bucket.ts";

const passing = (passes: (key: string, now: number) => boolean, key: string, now: number, times: number) =>
  Array.from({ length: times }, () => passes(key, now)).filter(Boolean).length;

test("lets a burst through, then as many as time gives back, never more than its size", () => {
  const passes = makeBucket({ size: 5, perSecond: 2 });
  expect(passing(passes, "shop", 0, 9)).toBe(5);
  expect(passing(passes, "shop", 499, 9)).toBe(0);
  expect(passing(passes, "shop", 500, 9)).toBe(1);
  expect(passing(passes, "shop", 1_500, 9)).toBe(2);
  expect(passing(passes, "shop", 3_600_000, 9)).toBe(5);
});

test("sites do not take from each other", () => {
  const passes = makeBucket({ size: 1, perSecond: 1 });
  expect(passes("shop", 0)).toBe(true);
  expect(passes("blog", 0)).toBe(true);
  expect(passes("shop", 0)).toBe(false);
});

test("a clock set back neither fills nor empties it", () => {
  const passes = makeBucket({ size: 2, perSecond: 1 });
  expect(passes("shop", 10_000)).toBe(true);
  expect(passing(passes, "shop", 5_000, 5)).toBe(1);
  expect(passing(passes, "shop", 6_000, 5)).toBe(1);
});
