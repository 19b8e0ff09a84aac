// APIs with a queue: what stands in it before the vendor comes, and in which order, then what each change adds.
import { expect, test, type Visit } from "./fixtures.ts";

const opensWith = (src = "/vendor.js") => `<script type="text/plain" data-temoin="vendor" src="${src}"></script>`;

/** Items of a global array or of a function's queue; arguments objects as arrays. */
const items = (visit: Visit, path: string) =>
  visit.value<unknown[]>(`[...(${path} ?? [])].map((one) => typeof one === "object" && "length" in one ? [...one] : one)`);

// https://help.ads.microsoft.com/#apex/ads/en/60119/1
test("microsoft-uet: the default is denied before the tag, each decision is an update", async ({ open }) => {
  const visit = await open({ bridge: { use: "microsoft-uet", signals: { ad_storage: "advertising" } }, body: "" });
  await visit.choose(["advertising"]);
  await visit.choose([]);
  const told = (command: string, ad_storage: string) => ["consent", command, { ad_storage }];
  expect(await items(visit, "window.uetq")).toEqual([
    ...told("default", "denied"),
    ...told("update", "granted"),
    ...told("update", "denied"),
  ]);
});

test("microsoft-uet: a tag that took the queue's place is told directly, later pages again", async ({ open }) => {
  const taking = `const was = window.uetq; window.uetq = { was, now: [], push(...command) { this.now.push(command); } };`;
  const visit = await open({
    bridge: { use: "microsoft-uet" },
    granted: { purposes: ["analytics"] },
    body: `<script>${taking}</script>`,
  });
  await visit.choose([]);
  expect(await items(visit, "uetq.was")).toEqual([
    ...["consent", "default", { ad_storage: "denied" }],
    ...["consent", "update", { ad_storage: "granted" }],
  ]);
  expect(await items(visit, "uetq.now")).toEqual([["consent", "update", { ad_storage: "denied" }]]);
});

const clarityTold = (ad_Storage: string, analytics_Storage: string) => ["consentv2", { ad_Storage, analytics_Storage }];

test("microsoft-clarity: its package finds the consent before its own commands; withdrawal erases", async ({ open }) => {
  const visit = await open({
    bridge: { use: "microsoft-clarity", signals: { analytics_Storage: "analytics", ad_Storage: "advertising" } },
    body: opensWith(),
    vendor: `import Clarity from "@microsoft/clarity"; Clarity.init("project"); Clarity.event("seen"); Clarity.consentV2();`,
  });
  expect(await items(visit, "window.clarity?.q")).toEqual([clarityTold("denied", "denied")]);
  await visit.choose(["analytics"]);
  await expect
    .poll(() => items(visit, "window.clarity.q"))
    .toEqual([
      clarityTold("denied", "denied"),
      clarityTold("denied", "granted"),
      ["event", "seen"],
      // The package's own words for the same command.
      clarityTold("granted", "granted"),
    ]);
  await visit.choose(["advertising"]);
  expect((await items(visit, "window.clarity.q")).slice(4)).toEqual([clarityTold("granted", "denied"), ["consent", false]]);
  expect(visit.sent.map(({ url }) => url)).toEqual(["https://www.clarity.ms/tag/project?ref=npm"]);
});

test("microsoft-clarity: a refusal without a grant before it erases nothing", async ({ open }) => {
  const visit = await open({ bridge: { use: "microsoft-clarity" }, body: "" });
  await visit.choose([]);
  expect(await items(visit, "clarity.q")).toEqual([clarityTold("denied", "denied"), clarityTold("denied", "denied")]);
});

const matomo = `import Matomo from "@datapunt/matomo-tracker-js";
  new Matomo({ urlBase: "https://matomo.test", siteId: 1, linkTracking: false, heartBeat: { active: false, seconds: 1 } }).trackPageView();`;

test("matomo: its package sets itself up behind requireConsent, and the page view waits behind both", async ({ open }) => {
  const visit = await open({
    bridge: { use: "matomo" },
    body: `<script src="/vendor.js"></script>`,
    vendor: matomo,
    granted: { purposes: ["analytics"] },
  });
  const commands = (await items(visit, "window._paq")).map((one) => (one as string[])[0]);
  expect(commands.slice(0, 4)).toEqual(["requireConsent", "setConsentGiven", "setTrackerUrl", "setSiteId"]);
  expect(commands).toContain("trackPageView");
  expect(visit.sent.map(({ url }) => url)).toEqual(["https://matomo.test/matomo.js"]);
});

// https://developer.matomo.org/guides/tracking-consent
test("matomo: consent is given and forgotten as the visitor says, after it was required", async ({ open }) => {
  const visit = await open({
    bridge: { use: "matomo" },
    body: `<script>(window._paq = window._paq || []).push(["trackPageView"]);</script>`,
  });
  await visit.choose(["analytics"]);
  await visit.choose([]);
  expect(await items(visit, "_paq")).toEqual([
    ["requireConsent"],
    ["trackPageView"],
    ["setConsentGiven"],
    ["forgetConsentGiven"],
  ]);
});

test("matomo: a choice made before its first command is what it starts with; cookies alone may be what consent is for", async ({
  open,
}) => {
  const visit = await open({ bridge: { use: "matomo", options: { cookies_only: true } }, body: "" });
  await visit.choose(["analytics"]);
  expect(await visit.value("_paq.length")).toBe(0);
  await visit.value(`void _paq.push(["trackPageView"], ["enableLinkTracking"])`);
  const before = [["requireCookieConsent"], ["setCookieConsentGiven"], ["trackPageView"], ["enableLinkTracking"]];
  expect(await items(visit, "_paq")).toEqual(before);
  await visit.choose([]);
  expect(await items(visit, "_paq")).toEqual([...before, ["forgetCookieConsentGiven"]]);
});

// https://developers.hubspot.com/docs/api-reference/latest/account/settings/consent-banner/consent-banner-api
test("hubspot: every page tells it; what is withdrawn is revoked before the rest is told", async ({ open }) => {
  const signals = { analytics: "analytics", advertisement: "advertising", functionality: "running" };
  const visit = await open({ bridge: { use: "hubspot", signals }, body: "" });
  await visit.choose([]);
  await visit.choose(["analytics", "advertising"]);
  await visit.choose(["analytics"]);
  await visit.choose(["analytics", "advertising"]);
  const told = (analytics: boolean, advertisement: boolean) => [
    "setHubSpotConsent",
    { analytics, advertisement, functionality: true },
  ];
  expect(await items(visit, "_hsp")).toEqual([
    told(false, false),
    told(false, false),
    told(true, true),
    ["revokeCookieConsent"],
    told(true, false),
    told(true, true),
  ]);
});

const piano = `import { pianoAnalytics as pa } from "piano-analytics-js";
  pa.setConfigurations({ site: 1, collectDomain: "https://piano.test" });
  pa.sendEvent("page.display", {}); window.pa = pa;`;

/** Events that Piano sent: their privacy mode and consent. */
const pianoEvents = ({ sent }: Visit) =>
  sent
    .filter(({ url }) => url.startsWith("https://piano.test"))
    .flatMap(({ body }) => JSON.parse(body).events)
    .map(({ data }: { data: Record<string, unknown> }) => [data.visitor_privacy_mode, data.visitor_privacy_consent]);

/** What Piano keeps of the consent, for its analytics and for its data layer. */
const pianoModes = (visit: Visit) =>
  visit.value<string[]>(
    `Object.values(JSON.parse(atob(decodeURIComponent(/_pprv=([^;]*)/.exec(document.cookie)[1]))).consent).map(({ mode }) => mode)`,
  );

test("piano: its package starts opted out, opts in with the choice, and out again", async ({ open }) => {
  const visit = await open({ bridge: { use: "piano" }, body: `<script src="/vendor.js"></script>`, vendor: piano });
  await expect.poll(() => pianoEvents(visit)).toEqual([["optout", false]]);
  expect(await pianoModes(visit)).toEqual(["opt-out", "opt-out"]);
  await visit.choose(["analytics"]);
  await visit.value(`pa.sendEvent("page.display", {})`);
  await expect
    .poll(() => pianoEvents(visit))
    .toEqual([
      ["optout", false],
      ["optin", true],
    ]);
  expect(await pianoModes(visit)).toEqual(["opt-in", "opt-in"]);
  await visit.choose([]);
  await visit.value(`pa.sendEvent("page.display", {})`);
  await expect.poll(() => pianoEvents(visit).at(-1)).toEqual(["optout", false]);
  expect(await pianoModes(visit)).toEqual(["opt-out", "opt-out"]);
  expect(await visit.value("document.cookie")).not.toMatch(/_pcid|_pctx/);
});

test("piano: not for a moment does it take itself for opted in before the choice", async ({ open }) => {
  const early = `window.written = [];
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
    Object.defineProperty(document, "cookie", { get, set(text) { written.push(text); set.call(document, text); } });`;
  const visit = await open({ bridge: { use: "piano" }, early, body: `<script src="/vendor.js"></script>`, vendor: piano });
  await expect.poll(() => pianoEvents(visit)).toHaveLength(1);
  const written = await visit.value<string[]>("written");
  const kept = written.flatMap((text) => /^_pprv=([^;]+)/.exec(text)?.[1] ?? []);
  expect(kept.length).toBeGreaterThan(0);
  for (const text of kept) expect(Buffer.from(decodeURIComponent(text), "base64").toString()).not.toContain("opt-in");
});

test("piano: a later page starts as it was granted; a refusal may be its exempt mode", async ({ open }) => {
  const shop = { body: `<script src="/vendor.js"></script>`, vendor: piano };
  const visit = await open({ ...shop, bridge: { use: "piano" }, granted: { purposes: ["analytics"] } });
  await expect.poll(() => pianoEvents(visit)).toEqual([["optin", true]]);
  const exempt = await open({ ...shop, bridge: { use: "piano", options: { refused: "essential" } }, granted: { purposes: [] } });
  await expect.poll(() => pianoEvents(exempt)).toEqual([["exempt", false]]);
});
