// What each foreign consent API is told, from the register.
import { expect, it, test } from "vitest";
import { bridgeApis, bridgesOf } from "./bridges.ts";
import { readRegister } from "./read.ts";
import { type BridgeUse, bridgeIds, type Register } from "./schema.ts";
import { sample, sampleText } from "./testing/sample.fixture.ts";

const withBridge = (bridge: BridgeUse | BridgeUse[], more: (register: Register) => void = () => {}) =>
  sample((register) => {
    Object.assign(register.services.counter ?? {}, { bridge });
    more(register);
  });
const signalsOf = (register: Register, country = "FR") => bridgesOf(register, country)[0]?.settings.signals;

it("knows every API of the schema, and a register without bridges has none", () => {
  expect(Object.keys(bridgeApis).sort()).toEqual([...bridgeIds].sort());
  expect(bridgesOf(sample(), "FR")).toEqual([]);
});

it("reads one bridge or a list of them", () => {
  const read = (bridge: string) =>
    readRegister(sampleText.replace("    hosts: [.counter", `    bridge: ${bridge}\n    hosts: [.counter`));
  const uses = (text: string) => bridgesOf(read(text).register as Register, "FR").map(({ use }) => use);
  expect(uses("{ use: matomo }")).toEqual(["matomo"]);
  expect(uses("[{ use: gtm-events }, { use: matomo, signals: { consent: [statistics] } }]")).toEqual(["matomo", "gtm-events"]);
  expect(read("{ use: matmo }").findings).toMatchObject([{ severity: "critical" }]);
});

it("lets the service decide when nothing is mapped, save on advertising", () => {
  expect(signalsOf(withBridge({ use: "matomo" }))).toEqual({ consent: [["counter", ["counter"], []]] });
  expect(signalsOf(withBridge({ use: "microsoft-clarity" }))).toEqual({
    ad_Storage: [],
    analytics_Storage: [["counter", ["counter"], []]],
  });
});

test.each([
  ["google-consent-mode", ["analytics_storage"]],
  ["microsoft-uet", ["ad_storage"]],
  ["microsoft-clarity", ["analytics_Storage"]],
  ["meta-pixel", ["consent"]],
  ["zendesk", ["cookies"]],
  ["hubspot", ["analytics", "functionality"]],
  ["shopify", ["analytics", "preferences"]],
] as const)("of %s, a service without a mapping decides on %j alone", (use, names) => {
  const decided = Object.entries(signalsOf(withBridge({ use })) ?? {}).filter(([, rules]) => rules.length > 0);
  expect(decided.map(([name]) => name)).toEqual(names);
});

it("refuses what a mapping leaves out", () => {
  expect(signalsOf(withBridge({ use: "hubspot", signals: { advertisement: "payment" } }))).toEqual({
    analytics: [],
    advertisement: [["counter", ["payment"], ["statistics"]]],
    functionality: [],
  });
});

it("takes a signal for all that the service does as the service itself, and asks for what else is mapped", () => {
  const both = ["statistics", "payment"];
  expect(signalsOf(withBridge({ use: "matomo", signals: { consent: both } }))).toEqual({
    consent: [["counter", ["counter", "payment"], []]],
  });
  const wide = withBridge({ use: "matomo", signals: { consent: "statistics" } }, ({ services }) => {
    Object.assign(services.counter ?? {}, { purposes: ["payment", "running"] });
  });
  expect(signalsOf(wide)).toEqual({
    consent: [["counter", ["statistics"], ["payment", "statistics"]]],
  });
});

it("names the purposes when the API leaves the names to the site", () => {
  const segment = withBridge({ use: "segment" });
  expect(signalsOf(segment)).toEqual({ statistics: [["counter", ["counter"], []]] });
  const events = withBridge({ use: "gtm-events" }, ({ purposes }) => {
    if (purposes.payment) purposes.payment.used = false;
  });
  expect(signalsOf(events)).toEqual({ statistics: [["counter", ["counter"], []]] });
  expect(Object.keys(signalsOf(withBridge({ use: "gtm-events" })) ?? {})).toEqual(["statistics", "payment"]);
});

it("makes one bridge of several services, in the order of the index: rules add up, options too", () => {
  const register = withBridge([{ use: "gtm-events" }, { use: "meta-pixel" }], ({ services }) => {
    Object.assign(services.till ?? {}, { bridge: { use: "gtm-events", options: { data_layer: "layer" } } });
  });
  const [first, second] = bridgesOf(register, "FR");
  expect([first?.use, second?.use]).toEqual(["meta-pixel", "gtm-events"]);
  expect(second?.settings.options).toEqual({ data_layer: "layer" });
  expect(second?.settings.signals.statistics).toEqual([
    ["counter", ["counter"], []],
    ["till", ["statistics"], ["payment"]],
  ]);
});

test.each([
  ["FR", false],
  ["NO", false],
  ["GB", false],
  ["CH", false],
  ["US", true],
  ["MA", true],
])("in %s url_passthrough is passed on: %j", (country, passed) => {
  const register = withBridge({ use: "google-consent-mode", options: { url_passthrough: true, wait_for_update: 1 } });
  const options = bridgesOf(register, country)[0]?.settings.options;
  expect(options).toEqual(passed ? { url_passthrough: true, wait_for_update: 1 } : { wait_for_update: 1 });
});
