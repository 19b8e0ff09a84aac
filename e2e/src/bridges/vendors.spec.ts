// APIs without a queue: the vendor is told when it appears, before the page first uses it, and at every change.
import { expect, test, type Visit } from "./fixtures.ts";

const runs = `<script src="/vendor.js"></script>`;
const calls = (visit: Visit) => visit.value<unknown[][]>("window.calls.map((one) => [...one])");

/** Meta's own snippet, less its loader: it refuses to start when there is an fbq already. */
const pixel = `<script>
  !(function (f, n) { if (f.fbq) return;
    n = f.fbq = function () { n.callMethod ? n.callMethod.apply(n, arguments) : n.queue.push(arguments); };
    if (!f._fbq) f._fbq = n; n.push = n; n.loaded = true; n.version = "2.0"; n.queue = []; window.calls = n.queue;
  })(window);
  fbq("init", "1"); fbq("track", "PageView");</script>`;

// https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
test("meta-pixel: revoked before init, granted and revoked as the visitor says", async ({ open }) => {
  const visit = await open({ bridge: { use: "meta-pixel" }, body: pixel });
  await visit.choose(["analytics"]);
  await visit.choose([]);
  expect(await calls(visit)).toEqual([
    ["consent", "revoke"],
    ["init", "1"],
    ["track", "PageView"],
    ["consent", "grant"],
    ["consent", "revoke"],
  ]);
  expect(visit.errors).toEqual([]);
});

test("meta-pixel: on a later page it is granted before init", async ({ open }) => {
  const visit = await open({ bridge: { use: "meta-pixel" }, body: pixel, granted: { purposes: ["analytics"] } });
  expect((await calls(visit)).slice(0, 2)).toEqual([
    ["consent", "grant"],
    ["init", "1"],
  ]);
});

const widget = `<script>window.calls = []; window.zE = function () { calls.push(arguments); };
  zE("messenger", "show");</script>`;

// https://developer.zendesk.com/api-reference/widget-messaging/web/core/#set-cookies
test("zendesk: the messaging widget may keep nothing before the choice, and nothing after a withdrawal", async ({ open }) => {
  const visit = await open({ bridge: { use: "zendesk" }, body: widget });
  await visit.choose(["analytics"]);
  await visit.choose([]);
  const told = (may: boolean) => ["messenger:set", "cookies", may];
  expect(await calls(visit)).toEqual([told(false), ["messenger", "show"], told(true), told(false)]);
});

// https://developer.zendesk.com/api-reference/widget/core/#updatesettings
test("zendesk: the classic widget has a command of its own; a chat granted by itself in its placeholder is granted", async ({
  open,
}) => {
  const visit = await open({ bridge: { use: "zendesk", options: { widget: "classic" } }, body: widget });
  await visit.choose([], { vendor: true });
  const told = (cookies: boolean) => ["webWidget", "updateSettings", { cookies }];
  expect(await calls(visit)).toEqual([told(false), ["messenger", "show"], told(true)]);
});

test("a function that the page declares under the vendor's name is told of the next change", async ({ open }) => {
  const declared = `<script>var calls = []; function zE() { calls.push(arguments); }</script>`;
  const visit = await open({ bridge: { use: "zendesk" }, body: declared });
  await visit.choose(["analytics"]);
  expect(await calls(visit)).toEqual([["messenger:set", "cookies", true]]);
});

test("intercom: its package is shut down on withdrawal, and not before it ran", async ({ open }) => {
  const visit = await open({
    bridge: { use: "intercom" },
    body: `<script type="text/plain" data-temoin="vendor" src="/vendor.js"></script>`,
    vendor: `import Intercom from "@intercom/messenger-js-sdk"; Intercom({ app_id: "shop" });`,
  });
  await visit.choose([]);
  expect(visit.sent).toEqual([]);
  await visit.choose(["analytics"]);
  await expect.poll(() => visit.sent.map(({ url }) => url)).toEqual(["https://widget.intercom.io/widget/shop"]);
  expect(await visit.value("Intercom.q.map((one) => [...one])")).toEqual([]);
  await visit.choose([]);
  await visit.choose(["advertising"]);
  expect(await visit.value("Intercom.q.map((one) => [...one])")).toEqual([["shutdown"]]);
});

const categories = { Analytics: "analytics", Advertising: "advertising" };
/** The package as a site uses it, with settings that ask for no script of others; it sends each event at once. */
const segment = `import { AnalyticsBrowser } from "@segment/analytics-next";
  const analytics = new AnalyticsBrowser();
  window.analytics = analytics;
  const cdnSettings = { integrations: { "Segment.io": { apiKey: "k", apiHost: "api.segment.test/v1" } } };
  analytics.load({ writeKey: "k", cdnSettings }, { retryQueue: false });
  window.analytics.page("first");`;

/** Events that reached Segment: name and categories. */
const segmentEvents = ({ sent }: Visit) =>
  sent
    .filter(({ url }) => url.startsWith("https://api.segment.test"))
    .map(({ body }) => JSON.parse(body))
    .map(({ name, event, context }) => [name ?? event, context.consent?.categoryPreferences]);

test("segment: its package sends no event before the choice; after it, each carries the categories", async ({ open }) => {
  const visit = await open({ bridge: { use: "segment", signals: categories }, body: runs, vendor: segment });
  await visit.value(`analytics.track("early").then(() => 0)`);
  expect(segmentEvents(visit)).toEqual([]);
  await visit.choose(["analytics"]);
  await visit.value(`analytics.track("late").then(() => 0)`);
  const first = { Analytics: true, Advertising: false };
  await expect
    .poll(() => segmentEvents(visit))
    .toEqual([
      ["Segment Consent Preference Updated", first],
      ["late", first],
    ]);
  await visit.choose(["analytics", "advertising"]);
  await expect
    .poll(() => segmentEvents(visit).at(-1))
    .toEqual(["Segment Consent Preference Updated", { Analytics: true, Advertising: true }]);
});

test("segment: withdrawal forgets the visitor and stops events", async ({ open }) => {
  const granted = { purposes: ["analytics"] };
  const visit = await open({ bridge: { use: "segment" }, body: runs, vendor: segment, granted });
  await expect.poll(() => segmentEvents(visit)).toEqual([["first", { analytics: true }]]);
  const id = await visit.value<string>("analytics.ready().then(() => analytics.instance.user().anonymousId())");
  await visit.choose([]);
  await visit.value(`analytics.track("after").then(() => 0)`);
  expect(segmentEvents(visit)).toHaveLength(1);
  expect(await visit.value("document.cookie + JSON.stringify(localStorage)")).not.toContain(id);
});

test("segment: its consent tools stamp an event in the same way", async ({ open }) => {
  const tools = `${segment.replace("analytics.load(", "withConsent.load(").replace(
    "window.analytics = analytics;",
    `const withConsent = createWrapper({ getCategories: () => ({ Analytics: true, Advertising: false }),
      shouldLoadSegment: (context) => context.load({ consentModel: "opt-out" }) })(analytics);`,
  )}`.replace("window.analytics.page", "analytics.page");
  const vendor = `import { createWrapper } from "@segment/analytics-consent-tools"; ${tools}`;
  const theirs = await open({ bridge: { use: "intercom" }, body: runs, vendor });
  const ours = await open({
    bridge: { use: "segment", signals: categories },
    body: runs,
    vendor: segment,
    granted: { purposes: ["analytics"] },
  });
  await expect.poll(() => segmentEvents(theirs)).toHaveLength(1);
  await expect.poll(() => segmentEvents(ours)).toEqual(segmentEvents(theirs));
});

const amplitude = `import * as amplitude from "@amplitude/analytics-browser";
  window.amplitude = amplitude;
  amplitude.init("key", { serverUrl: "https://amplitude.test/in", flushIntervalMillis: 1, autocapture: false, fetchRemoteConfig: false });
  amplitude.track("first");`;
const amplitudeEvents = ({ sent }: Visit) =>
  sent
    .filter(({ url }) => url.startsWith("https://amplitude.test"))
    .flatMap(({ body }) => JSON.parse(body).events)
    .map(({ event_type }: { event_type: string }) => event_type);

test("amplitude: its package sends nothing before the choice and nothing after the withdrawal", async ({ open }) => {
  const visit = await open({ bridge: { use: "amplitude" }, body: runs, vendor: amplitude });
  await visit.value(`amplitude.track("early").promise.then(() => 0)`);
  await visit.choose(["analytics"]);
  await visit.value(`amplitude.track("late").promise.then(() => 0)`);
  await expect.poll(() => amplitudeEvents(visit)).toContain("late");
  await visit.choose([]);
  await visit.value(`amplitude.track("after").promise.then(() => 0)`);
  expect(amplitudeEvents(visit)).toEqual(["late"]);
});

const posthog = `import posthog from "posthog-js/dist/module.no-external";
  posthog.init("key", { api_host: "https://posthog.test", request_batching: false, autocapture: false, capture_pageview: false,
    disable_session_recording: true, advanced_disable_flags: true, disable_compression: true, opt_out_useragent_filter: true });
  window.posthog = posthog;
  window.posthog.capture("first");`;
const posthogEvents = ({ sent }: Visit) =>
  sent
    .filter(({ url }) => url.startsWith("https://posthog.test"))
    .flatMap(({ body }) => [...decodeURIComponent(body).matchAll(/"event":"([^"]*)"/g)].map(([, event]) => event));

test("posthog: its package captures nothing before the choice and nothing after the withdrawal", async ({ open }) => {
  const visit = await open({ bridge: { use: "posthog" }, body: runs, vendor: posthog });
  expect(await visit.value("posthog.has_opted_out_capturing()")).toBe(true);
  await visit.choose(["analytics"]);
  await visit.value(`void posthog.capture("late")`);
  await expect.poll(() => posthogEvents(visit)).toEqual(["late"]);
  await visit.choose([]);
  await visit.value(`void posthog.capture("after")`);
  expect(await visit.value("posthog.has_opted_out_capturing()")).toBe(true);
  await visit.choose(["analytics"]);
  await visit.value(`void posthog.capture("again")`);
  await expect.poll(() => posthogEvents(visit)).toEqual(["late", "again"]);
});

// https://shopify.dev/docs/api/customer-privacy
test("shopify: told of a choice once its privacy API is there; before a choice it keeps its own rule", async ({ open }) => {
  const privacy = `<script>window.calls = []; window.Shopify = window.Shopify || {};
    setTimeout(() => { Shopify.customerPrivacy = { setTrackingConsent: (...told) => calls.push([told[0], typeof told[1]]) };
      window.ready = Shopify.customerPrivacy; }, 1);</script>`;
  const bridge = { use: "shopify", signals: { analytics: "analytics", marketing: "advertising", sale_of_data: "advertising" } };
  const told = (analytics: boolean, ads: boolean) => [
    { analytics, marketing: ads, preferences: false, sale_of_data: ads },
    "function",
  ];
  const visit = await open({ bridge, body: privacy });
  await visit.page.waitForFunction("window.ready");
  expect(await calls(visit)).toEqual([]);
  await visit.choose(["analytics"]);
  expect(await calls(visit)).toEqual([told(true, false)]);
  const later = await open({ bridge, body: privacy, granted: { purposes: ["advertising"] } });
  await later.page.waitForFunction("window.ready");
  expect(await calls(later)).toEqual([told(false, true)]);
});
