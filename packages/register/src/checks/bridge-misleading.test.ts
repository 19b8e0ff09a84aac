// A bridge tells what was decided, and nothing else.
import { expect, it, test } from "vitest";
import type { BridgeUse, ProfileId, Register } from "../schema.ts";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./bridge-misleading.ts";

const found = (bridge: unknown, more: (register: Register) => void = () => {}, profile?: ProfileId) =>
  tried(
    check,
    (register) => {
      Object.assign(register.services.counter ?? {}, { bridge: bridge as BridgeUse });
      more(register);
    },
    profile,
  );
const named = (name: string) => (register: Register) => {
  if (register.services.counter?.trackers[0]) register.services.counter.trackers[0].name = name;
};
const place = "services.counter.bridge";

it("finds nothing in the sample, nor in a bridge without settings", () => {
  expect(tried(check)).toEqual([]);
  expect(found({ use: "matomo" })).toEqual([]);
  expect(found([{ use: "segment", signals: { Anything: "statistics" } }, { use: "gtm-events" }])).toEqual([]);
});

it("finds signals that stand for nothing that visitors are asked", () => {
  const signals = { signals: { consent: ["statistics", "constructor"] } };
  expect(found({ use: "matomo", ...signals })).toMatchObject([{ where: `${place}.signals.consent`, severity: "high" }]);
  const unused = found({ use: "matomo", signals: { consent: "payment" } }, ({ purposes }) => {
    if (purposes.payment) purposes.payment.used = false;
  });
  expect(unused).toHaveLength(1);
  expect(found({ use: "hubspot", signals: { advertisement: "running" } })).toMatchObject([{ severity: "high" }]);
  expect(found({ use: "shopify", signals: { marketing: "running", sale_of_data: "running" } })).toHaveLength(2);
  expect(found({ use: "hubspot", signals: { functionality: "running" } })).toEqual([]);
});

it("finds names that the API does not have, and gives the place in a list", () => {
  expect(found([{ use: "matomo" }, { use: "piano", signals: { toString: "statistics" } }])).toMatchObject([
    { where: `${place}[1].signals.toString`, severity: "medium", mend: "Use its own names: consent." },
  ]);
});

test.each([
  ["matomo", "cookies_only", true, "yes"],
  ["piano", "refused", "essential", "optout"],
  ["google-consent-mode", "regions", ["FR", "US-CA"], ["France"]],
  ["google-consent-mode", "wait_for_update", 500, -1],
  ["gtm-events", "data_layer", "layer", 1],
])("%s knows the option %s as %j and not as %j", (use, name, good, bad) => {
  expect(found({ use, options: { [name]: good } })).toEqual([]);
  expect(found({ use, options: { [name]: bad } })).toMatchObject([{ where: `${place}.options.${name}`, severity: "medium" }]);
  expect(found({ use, options: { constructor: good } })).toHaveLength(1);
});

it("finds two services that want one API in two ways", () => {
  const options = (data_layer: string) => ({ use: "gtm-events", options: { data_layer } });
  const second = (name: string) =>
    found(options("a"), ({ services }) => Object.assign(services.till ?? {}, { bridge: options(name) }));
  expect(second("a")).toEqual([]);
  expect(second("b")).toMatchObject([{ where: "services.till.bridge.options.data_layer" }]);
});

const google = (signals?: object, options?: object) => ({
  use: "google-consent-mode",
  ...(signals && { signals }),
  ...(options && { options }),
});
const ads = { ad_storage: "statistics", ad_user_data: "statistics", ad_personalization: "statistics" };

it("finds Google trackers whose signal stands for no purpose", () => {
  expect(found(google({ analytics_storage: "statistics" }), named("_fbp"))).toMatchObject([{ where: place, severity: "high" }]);
  expect(found(google(ads), named("_fbp"))).toEqual([]);
  expect(found(google(ads), named("_ga"))).toMatchObject([{ where: place, severity: "high" }]);
  // Without a mapping the service decides on measurement, and on nothing else.
  expect(found(google(), named("_ga"))).toEqual([]);
  expect(found(google(), named("_fbp"))).toHaveLength(1);
  expect(found({ use: "microsoft-uet" }, named("_fbp"))).toEqual([]);
});

it("finds ad_storage without the signals that Google asks for beside it", () => {
  expect(found(google({ ad_storage: "statistics", ad_user_data: "statistics" }))).toMatchObject([
    { where: `${place}.signals`, message: expect.stringMatching(/for ad_personalization beside/) },
  ]);
});

it("finds pings and decorated links before the choice where consent comes first, and only there", () => {
  const loose = google(undefined, { mode: "advanced", url_passthrough: true });
  const places = (profile: ProfileId) => found(loose, undefined, profile).map(({ where, severity }) => [where, severity]);
  const expected = [
    [`${place}.options.mode`, "high"],
    [`${place}.options.url_passthrough`, "medium"],
  ];
  for (const profile of ["fr", "gb", "ch"] as const) expect(places(profile)).toEqual(expected);
  expect(places("us-ca")).toEqual([]);
  expect(found(google(undefined, { mode: "basic", url_passthrough: false }))).toEqual([]);
});
