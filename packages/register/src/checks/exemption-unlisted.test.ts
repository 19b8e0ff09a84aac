// The list of reasons is closed.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./exemption-unlisted.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds a reason that is missing, at the row, and one off the list, at the reason", () => {
  expect(tried(check, (r) => addTracker(r, {}))).toMatchObject([{ where: "services.shop.trackers[2]", severity: "high" }]);
  const free = tried(check, (r) => addTracker(r, { exemption: "security" }));
  expect(free).toMatchObject([{ where: "services.shop.trackers[2].exemption", severity: "high" }]);
  expect(free[0]?.mend).toContain("choice-record, authentication, cart");
});

it("leaves anonymous reasons and purposes that ask to their own checks", () => {
  expect(tried(check, (r) => addTracker(r, { exemption: "anonymous" }))).toEqual([]);
  expect(tried(check, (r) => addTracker(r, { purpose: ["running", "statistics"], exemption: "security" }))).toEqual([]);
});

const bare = (party: "first" | "third", purposes: string[]) =>
  tried(check, (r) => {
    r.services.fonts = { name: "Fonts", party, provider: { name: "Fonts Ltd" }, purposes, trackers: [] };
  });

it("finds third parties that go without consent and without a tracker", () => {
  expect(bare("third", ["running"])).toMatchObject([{ where: "services.fonts", severity: "high" }]);
  expect(bare("third", ["running", "statistics"])).toEqual([]);
  expect(bare("third", [])).toEqual([]);
  expect(bare("first", ["running"])).toEqual([]);
});

it("leaves third parties alone whose trackers say why", () => {
  const found = tried(check, (r) => {
    if (r.services.counter?.trackers[0]) Object.assign(r.services.counter.trackers[0], { purpose: "running", exemption: "cart" });
  });
  expect(found).toEqual([]);
});

it("says whether a reason is missing or off the list", () => {
  const message = (exemption?: string) => tried(check, (r) => addTracker(r, exemption ? { exemption } : {}))[0]?.message;
  expect(message()).toBe('"extra" has an exempt purpose, but no reason is given why it needs no consent.');
  expect(message("security")).toBe('"extra" is exempt for a reason that is not on the closed list: "security".');
});
