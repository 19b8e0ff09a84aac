import { expect, test } from "vitest";
import { differences, median, quantile, spread } from "./statistics.ts";

test("quartiles lie between neighbours, in any order of the values", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(quantile([10, 0, 20, 30, 40], 0.25)).toBe(10);
  expect(quantile([0, 1], 0.25)).toBe(0.25);
});

test("one slow round does not move the median", () => {
  expect(median([1, 1, 1, 1, 1_000])).toBe(1);
});

test("says so when nothing was measured", () => {
  expect(spread([])).toBe("not measured");
  expect(spread([1, 2, 3], 0)).toBe("2 [2 to 3]");
});

test("differences are those of the same round, and of rounds that both have", () => {
  expect(differences([5, 7, 9], [1, 2])).toEqual([4, 5]);
});
