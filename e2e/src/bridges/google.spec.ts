// Google consent mode: the trace of the data layer in every state, as law and Google's own documentation want it (I10-I14).
// https://developers.google.com/tag-platform/security/guides/consent
import { expect, type Shop, test, type Visit } from "./fixtures.ts";

const signals = {
  analytics_storage: "analytics",
  ad_storage: "advertising",
  ad_user_data: "advertising",
  ad_personalization: "advertising",
};
/** Google's own snippet. */
const snippet = `window.dataLayer = window.dataLayer || [];function gtag(){dataLayer.push(arguments);}gtag("js", 0);gtag("config", "G-1");`;
const held = `<script type="text/plain" data-temoin="analytics">${snippet}</script>`;
const shop = (options: object = {}, more: Partial<Shop> = {}): Shop => ({
  bridge: { use: "google-consent-mode", signals, options },
  body: held,
  ...more,
});

/** Every command so far, as Google's tags read it: an arguments object. */
const trace = (visit: Visit, layer = "dataLayer") =>
  visit.value<unknown[][]>(
    `window.${layer}.map((one) => Object.prototype.toString.call(one) === "[object Arguments]" ? [...one] : ["no command", one])`,
  );

const denied = {
  ad_storage: "denied",
  ad_user_data: "denied",
  ad_personalization: "denied",
  analytics_storage: "denied",
  functionality_storage: "denied",
  personalization_storage: "denied",
};
const byDefault = ["consent", "default", { ...denied, security_storage: "granted", wait_for_update: 500 }];
const update = (...granted: string[]) => [
  "consent",
  "update",
  { ...denied, ...Object.fromEntries(granted.map((name) => [name, "granted"])) },
];
const ads = ["ad_storage", "ad_user_data", "ad_personalization"];
const tags = [
  ["js", 0],
  ["config", "G-1"],
];

test("basic: before the choice there is the default alone, and no tag ran", async ({ open }) => {
  expect(await trace(await open(shop()))).toEqual([byDefault]);
});

test("basic: a grant is one update, and the tag that it opens comes after it", async ({ open }) => {
  const visit = await open(shop());
  await visit.choose(["analytics"]);
  expect(await trace(visit)).toEqual([byDefault, update("analytics_storage"), ...tags]);
});

test("a refusal is told too, and nothing of Google's runs", async ({ open }) => {
  const visit = await open(shop());
  await visit.choose([]);
  expect(await trace(visit)).toEqual([byDefault, update()]);
});

test("every decision is one update: one purpose, all, withdrawal", async ({ open }) => {
  const visit = await open(shop());
  await visit.choose(["advertising"]);
  await visit.choose(["analytics", "advertising"]);
  await visit.choose([]);
  const all = await trace(visit);
  expect(all.filter(([command]) => command === "consent")).toEqual([
    byDefault,
    update(...ads),
    update("analytics_storage", ...ads),
    update(),
  ]);
});

test("a later page repeats the update right after the default, before any tag", async ({ open }) => {
  const visit = await open(shop({}, { granted: { purposes: ["analytics"] }, body: `<script>${snippet}</script>` }));
  expect(await trace(visit)).toEqual([byDefault, update("analytics_storage"), ...tags]);
});

test("advanced: a tag that is not held finds the default before its first command", async ({ open }) => {
  const visit = await open(shop({ mode: "advanced" }, { body: `<script>${snippet}</script>`, profile: "us-ca" }));
  await visit.choose(["advertising"]);
  expect(await trace(visit)).toEqual([byDefault, ...tags, update(...ads)]);
});

test("a service refused by itself is told as refused, though its purpose is granted", async ({ open }) => {
  const visit = await open(shop());
  await visit.choose(["analytics"], { vendor: false });
  expect((await trace(visit)).slice(0, 2)).toEqual([byDefault, update()]);
});

test("a service granted by itself brings its own signal, not advertising", async ({ open }) => {
  const visit = await open(shop());
  await visit.choose([], { vendor: true });
  expect(await trace(visit)).toEqual([byDefault, update("analytics_storage")]);
});

test("two services share one bridge: each signal goes by its own", async ({ open }) => {
  const { ad_storage, ad_user_data, ad_personalization } = signals;
  const bridge = {
    counter: { purposes: ["analytics"], bridge: { use: "google-consent-mode", options: { ads_data_redaction: true } } },
    adverts: {
      purposes: ["advertising"],
      bridge: { use: "google-consent-mode", signals: { ad_storage, ad_user_data, ad_personalization } },
    },
  };
  const visit = await open(shop({}, { bridge }));
  await visit.choose(["advertising"]);
  await visit.choose(["analytics"]);
  expect((await trace(visit)).slice(0, 4)).toEqual([
    byDefault,
    ["set", "ads_data_redaction", true],
    update(...ads),
    update("analytics_storage"),
  ]);
});

test("without a mapping, consent to the service grants no advertising", async ({ open }) => {
  const visit = await open(shop({}, { bridge: { use: "google-consent-mode" } }));
  await visit.choose(["analytics"]);
  expect((await trace(visit))[1]).toEqual(update("analytics_storage"));
});

test("regions: the denied default of the region overrides the one for elsewhere; only what is mapped is granted there", async ({
  open,
}) => {
  const elsewhere = { ...denied, ...Object.fromEntries(Object.keys(signals).map((name) => [name, "granted"])) };
  const visit = await open(shop({ regions: ["FR", "DE"], wait_for_update: 900 }));
  const rest = { security_storage: "granted", wait_for_update: 900 };
  expect(await trace(visit)).toEqual([
    ["consent", "default", { ...elsewhere, ...rest }],
    ["consent", "default", { ...denied, ...rest, region: ["FR", "DE"] }],
  ]);
});

test("url_passthrough and ads_data_redaction follow the default; where consent comes first, no link is decorated", async ({
  open,
}) => {
  const options = { url_passthrough: true, ads_data_redaction: true };
  expect(await trace(await open(shop(options)))).toEqual([byDefault, ["set", "ads_data_redaction", true]]);
  expect(await trace(await open(shop(options, { profile: "us-ca" })))).toEqual([
    byDefault,
    ["set", "ads_data_redaction", true],
    ["set", "url_passthrough", true],
  ]);
});

test("GTM's own loader starts after the default, in a data layer of another name too", async ({ open }) => {
  const load = `import { GtmSupport } from "@gtm-support/core"; new GtmSupport({ id: "GTM-ABC1", dataLayerName: "layer" }).enable();`;
  const visit = await open({
    bridge: [
      { use: "google-consent-mode", signals, options: { data_layer: "layer" } },
      { use: "gtm-events", options: { data_layer: "layer" } },
    ],
    body: `<script type="text/plain" data-temoin="analytics" src="/vendor.js"></script>`,
    vendor: load,
  });
  expect(visit.sent).toEqual([]);
  await visit.choose(["analytics"]);
  await expect
    .poll(() => visit.sent.map(({ url }) => url))
    .toEqual(["https://www.googletagmanager.com/gtm.js?id=GTM-ABC1&l=layer"]);
  expect(await trace(visit, "layer")).toEqual([
    byDefault,
    update("analytics_storage"),
    ["no command", { event: "temoin_choice", temoin_choice: { analytics: true, advertising: false, comfort: false } }],
    ["no command", { event: "gtm.js", "gtm.start": expect.any(Number) }],
  ]);
});

test("the event for tag managers: none before the choice, one for each, one on every later page", async ({ open }) => {
  const events = (visit: Visit) => visit.value("window.dataLayer ?? []");
  const bridge = { use: "gtm-events", signals: { marketing: "advertising", all: ["analytics", "advertising"] } };
  const visit = await open({ bridge, body: "" });
  expect(await events(visit)).toEqual([]);
  await visit.choose(["advertising"]);
  await visit.choose(["advertising", "analytics"]);
  const event = (marketing: boolean, all: boolean) => ({ event: "temoin_choice", temoin_choice: { marketing, all } });
  expect(await events(visit)).toEqual([event(true, false), event(true, true)]);
  expect(await events(await open({ bridge, body: "", granted: { purposes: [] } }))).toEqual([event(false, false)]);
});
