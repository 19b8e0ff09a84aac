// What Témoin keeps is declared, exempt, and finds no fault with itself.
import { expect, it } from "vitest";
import { makeBundle } from "./bundle.ts";
import { checkRegister } from "./checks/check-register.ts";
import { OWN_NAME, withOwnTrackers } from "./own.ts";
import { profileOf } from "./profiles/index.ts";
import { sample } from "./testing/sample.fixture.ts";
import { exemptionOf, listTrackers, needsConsent } from "./trackers.ts";

const register = withOwnTrackers(sample(), { en: "Your choice", fr: "Votre choix" }, "6 months");

it("adds a cookie and a storage key for the choice record, as long as the choice", () => {
  const own = listTrackers(register).filter(({ serviceId }) => serviceId === OWN_NAME);
  expect(own.map(({ names, storages, tracker }) => [names, storages, tracker.lifetime])).toEqual([
    [["temoin"], ["cookie"], "6 months"],
    [["temoin"], ["localStorage"], "6 months"],
  ]);
  for (const listed of own) expect(exemptionOf(register, listed)).toBe("choice-record");
  expect(register.services.temoin).toMatchObject({ party: "first", name: "Témoin", provider: { name: "Témoin" } });
});

it("declares no cookie where nothing is asked", () => {
  const quiet = sample();
  quiet.services = Object.fromEntries(Object.entries(quiet.services).slice(0, 1));
  quiet.purposes = Object.fromEntries(Object.entries(quiet.purposes).filter(([, { basis }]) => basis === "exempt"));
  expect(needsConsent(quiet)).toBe(false);
  expect(withOwnTrackers(quiet, "Your choice", "1 year").services.temoin?.trackers.map(({ storage }) => storage)).toEqual([
    "localStorage",
  ]);
});

it("keeps what the site declared, and leaves the given register alone", () => {
  const before = sample();
  const after = withOwnTrackers(before, "Your choice", "1 year");
  expect(Object.keys(after.services)).toEqual([...Object.keys(before.services), "temoin"]);
  expect(Object.keys(after.purposes)).toEqual([...Object.keys(before.purposes), "temoin"]);
  expect(before).toEqual(sample());
});

it("is open to everybody in the bundle", () => {
  const { trackers, purposes } = makeBundle(register, []);
  expect(trackers.filter(({ name }) => name === "temoin").map((row) => row.for)).toEqual([[], []]);
  expect(purposes.at(-1)).toEqual({ id: "temoin", exempt: 1 });
});

it("is clean but for the texts that the policy's words give", () => {
  const found = checkRegister({ register, profile: profileOf("fr"), known: () => undefined });
  expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual(["purpose-text-missing", "tracker-text-missing"]);
});
