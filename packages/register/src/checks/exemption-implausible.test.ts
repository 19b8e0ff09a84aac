// Exempt on paper, something else in truth.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./exemption-implausible.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it.each([
  ["_fbp", "authentication", 1],
  ["ig_did", "interface-preference", 1],
  ["_pk_id", "cart", 1],
  ["_pk_id", "audience-measurement", 0],
  ["_fbp", "audience-measurement", 1],
  ["AWSALB", "cart", 0],
  ["session_2", "authentication", 0],
  ["_ga", "authentication", 0],
])("%s as %s: %i findings", (name, exemption, count) => {
  const found = tried(check, (r) => addTracker(r, { name, exemption }));
  expect(found).toHaveLength(count);
  if (count) expect(found[0]).toMatchObject({ where: "services.shop.trackers[2].exemption", severity: "critical" });
});

it("does not judge trackers that wait for consent", () => {
  expect(tried(check, (r) => addTracker(r, { name: "_fbp", purpose: "statistics" }))).toEqual([]);
  expect(tried(check, (r) => addTracker(r, { name: "_fbp", exemption: "because" }))).toEqual([]);
});

it.each([
  ["load-balancing", "session", 0],
  ["load-balancing", "1 day", 0],
  ["load-balancing", "2 days", 1],
  ["authentication", "13 months", 0],
  ["authentication", "14 months", 1],
  ["interface-preference", "forever", 1],
  ["choice-record", "2 years", 1],
  ["cart", "3 years", 1],
  ["paywall", "14 months", 1],
  ["cart", "not stated", 0],
  ["audience-measurement", "3 years", 0],
] as const)("%s for %s: %i findings", (exemption, lifetime, count) => {
  const found = tried(check, (r) => addTracker(r, { exemption, lifetime }));
  expect(found).toHaveLength(count);
  if (count) expect(found[0]).toMatchObject({ where: "services.shop.trackers[2].lifetime", severity: "medium" });
});

it.each(["Counts ad clicks.", "Mesure la publicité vue.", "Frequency capping.", "Affiliation."])(
  "finds %j as an exempt text",
  (text) => {
    const found = tried(check, (r) => addTracker(r, { exemption: "authentication", text }));
    expect(found).toMatchObject([{ where: "services.shop.trackers[2].text", severity: "high" }]);
  },
);

it("finds exempt trackers of a purpose that sells", () => {
  const found = tried(check, (r) => {
    if (r.purposes.running) r.purposes.running.sale = true;
    if (r.services.shop) r.services.shop.trackers.pop();
  });
  expect(found).toMatchObject([{ where: "services.shop.trackers[0].purpose", severity: "critical" }]);
});

it("reads each language once and passes other words", () => {
  const both = { en: "For adverts and advertising.", fr: "Pour la publicité." };
  expect(tried(check, (r) => addTracker(r, { exemption: "authentication", text: both }))).toHaveLength(1);
  expect(tried(check, (r) => addTracker(r, { exemption: "authentication", text: "Your address and badge." }))).toEqual([]);
});

it("says how long a tracker stays", () => {
  const message = (lifetime: string) => tried(check, (r) => addTracker(r, { exemption: "cart", lifetime }))[0]?.message;
  expect(message("3 years")).toMatch(/ stays for 3 years; 13 months is the most /);
  expect(message("forever")).toMatch(/ stays for ever; /);
});
