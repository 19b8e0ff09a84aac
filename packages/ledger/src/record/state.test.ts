import { expect, it } from "vitest";
import { grantsAnything, mayFollow, nextState, type RecordState, type Standing } from "./state.ts";

const yes = { purposes: { audience: true, adverts: false }, services: {} };
const no = { purposes: { audience: false, adverts: false }, services: {} };

it.each<[Standing, RecordState, RecordState]>([
  ["unknown", "given", "refused"],
  ["refused", "given", "refused"],
  ["withdrawn", "given", "refused"],
  ["given", "renewed", "withdrawn"],
  ["renewed", "renewed", "withdrawn"],
  ["expired", "renewed", "refused"],
  ["invalidated", "given", "refused"],
])("after %s a grant is %s and a refusal %s", (standing, granted, refused) => {
  expect(nextState(standing, yes)).toBe(granted);
  expect(nextState(standing, no)).toBe(refused);
});

it("counts a service granted against its purpose as a grant", () => {
  expect(grantsAnything({ ...no, services: { youtube: true } })).toBe(true);
  expect(grantsAnything({ ...no, services: { youtube: false } })).toBe(false);
});

it("lets nobody withdraw or renew what was refused", () => {
  expect(mayFollow("refused", "withdrawn")).toBe(false);
  expect(mayFollow("withdrawn", "renewed")).toBe(false);
  expect(mayFollow("given", "renewed")).toBe(true);
  expect(mayFollow("given", "given"), "after invalidation").toBe(true);
  expect(mayFollow("renewed", "refused"), "after expiry").toBe(true);
});
