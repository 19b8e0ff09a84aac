import { expect, test } from "vitest";
import { shopRegister } from "../testing/shop.fixture.ts";
import { covers, materialTerms } from "./terms.ts";

type Edit = Parameters<typeof shopRegister>[0];
const exempt = { storage: "cookie", lifetime: "session", purpose: "necessary", exemption: "cart" };
const before = materialTerms(shopRegister());
const coversEdited = (edit: Edit) => covers(before, materialTerms(shopRegister(edit)));

test("the terms of the example are what needs consent, and only that", () => {
  expect(Object.keys(before.purposes)).toEqual(["statistics", "ads"]);
  expect(Object.values(before.services).map(({ provider }) => provider)).toEqual([
    "Hotjar Ltd",
    "Google Ireland Ltd",
    "not stated",
  ]);
  expect(Object.keys(before.trackers)).toHaveLength(4);
  expect(covers(before, before)).toBe(true);
});

test.each<[string, Edit]>([
  ["a corrected word", (r) => Object.assign(r.purposes.statistics.title, { fr: "Statistique" })],
  ["the site's name", (r) => Object.assign(r.site, { name: "Boutique" })],
  ["another language", (r) => r.site.languages.push("ar")],
  [
    "a purpose less",
    (r) => Reflect.deleteProperty(r.services.video, "purposes") && Object.assign(r.services, { video: undefined }),
  ],
  ["a shorter life", (r) => Object.assign(r.services.hotjar.trackers[0] ?? {}, { lifetime: "6 months" })],
  ["an end where there was none", (r) => Object.assign(r.services.hotjar.trackers[1] ?? {}, { lifetime: "5 years" })],
  ["shorter retention", (r) => Object.assign(r, { retention: "6 months" })],
  ["a tracker less", (r) => r.services.google.trackers.pop()],
  ["one more exempt tracker", (r) => r.services.site.trackers.push({ ...exempt, name: "cart" })],
  ["a joint controller who becomes a processor", (r) => Object.assign(r.services.google.provider, { role: "processor" })],
  ["another contact", (r) => Object.assign(r.controller, { email: "privacy@shop.test" })],
  ["a new version number", (r) => Object.assign(r.version, { number: "2", date: "2026-12-01" })],
])("%s asks nobody again", (_what, edit) => {
  expect(
    coversEdited((draft) => {
      edit?.(draft);
      if (draft.services.video === undefined) Reflect.deleteProperty(draft.services, "video");
    }),
  ).toBe(true);
});

test.each<[string, Edit]>([
  ["a new purpose", (r) => Object.assign(r.purposes, { social: { title: "Social", basis: "consent" } })],
  ["a purpose that comes into use", (r) => Object.assign(r.purposes.future, { used: true })],
  ["a purpose that starts to sell", (r) => Object.assign(r.purposes.statistics, { sale: true })],
  ["a new provider", (r) => Object.assign(r.services.hotjar.provider, { name: "Contentsquare" })],
  ["another country", (r) => Object.assign(r.services.hotjar.provider, { country: "US" })],
  ["another publisher", (r) => Object.assign(r.controller, { name: "Somebody Else" })],
  ["another safeguard", (r) => Object.assign(r.services.hotjar.provider, { safeguard: "none" })],
  ["a processor who becomes a controller", (r) => Object.assign(r.services.hotjar.provider, { role: "controller" })],
  ["a new service", (r) => Object.assign(r.services, { maps: { ...r.services.video, name: "Maps" } })],
  ["a service for one more purpose", (r) => Object.assign(r.services.hotjar, { purposes: ["ads"] })],
  ["a service for one purpose instead of two", (r) => Object.assign(r.services.video, { purposes: ["ads"] })],
  [
    "a new tracker",
    (r) => r.services.google.trackers.push({ name: "NID", storage: "cookie", lifetime: "1 day", purpose: "ads", host: "g.test" }),
  ],
  ["a longer life", (r) => Object.assign(r.services.hotjar.trackers[0] ?? {}, { lifetime: "2 years" })],
  ["a life without end", (r) => Object.assign(r.services.hotjar.trackers[0] ?? {}, { lifetime: "not stated" })],
  ["longer retention", (r) => Object.assign(r, { retention: "25 months" })],
  ["another kind of storage", (r) => Object.assign(r.services.hotjar.trackers[0] ?? {}, { storage: "indexedDB" })],
  ["an exempt tracker that loses its exemption", (r) => Reflect.deleteProperty(r.services.site.trackers[1] ?? {}, "exemption")],
])("%s asks again", (_what, edit) => {
  expect(coversEdited(edit)).toBe(false);
});

test("two rows of one tracker count as the longer one, in either order", () => {
  const [short, long] = ["1 day", "1 year"].map((lifetime) => ({ name: "x", storage: "cookie", lifetime, purpose: "ads" }));
  const terms = (...rows: unknown[]) => materialTerms(shopRegister((r) => Object.assign(r.services.google, { trackers: rows })));
  expect(terms(short, long)).toEqual(terms(long, short));
  expect(covers(terms(short), terms(long, short))).toBe(false);
});
