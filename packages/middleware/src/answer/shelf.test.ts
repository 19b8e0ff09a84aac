import { expect, test } from "vitest";
import { shelf } from "./shelf.ts";

test("takes no more than its room, and the oldest goes out first", () => {
  const pages = shelf<number>(10_000);
  for (let number = 0; number < 20; number++) pages.put(String(number), number, 1_400);
  const left = Array.from({ length: 20 }, (_, number) => pages.get(String(number))).filter((one) => one !== undefined);
  expect(left).toEqual([15, 16, 17, 18, 19]);
});

test("keys and empty entries take room too", () => {
  const pages = shelf<string>(100_000);
  for (let number = 0; number < 1_000; number++) pages.put(`${number} ${"k".repeat(1_000)}`, "", 0);
  expect(Array.from({ length: 1_000 }, (_, number) => pages.get(`${number} ${"k".repeat(1_000)}`)).filter(isThere)).toHaveLength(
    39,
  );
});

test("what is put in another's place frees its room", () => {
  const pages = shelf<string>(10_000);
  pages.put("other", "stays", 0);
  for (let turn = 0; turn < 100; turn++) pages.put("one", `turn ${turn}`, 4_000);
  expect([pages.get("other"), pages.get("one")]).toEqual(["stays", "turn 99"]);
});

test("what is larger than the room is not kept", () => {
  const pages = shelf<string>(10_000);
  pages.put("one", "large", 10_000);
  pages.put("two", "small", 0);
  expect([pages.get("one"), pages.get("two")]).toEqual([undefined, "small"]);
});

function isThere(value: unknown): boolean {
  return value !== undefined;
}
