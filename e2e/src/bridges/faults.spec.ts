// What no bridge may do: load, send, keep or throw anything, or stop another one.
import { expect, test } from "./fixtures.ts";

const uses = [
  ...["google-consent-mode", "microsoft-uet", "microsoft-clarity", "meta-pixel", "piano", "zendesk", "intercom"],
  ...["hubspot", "segment", "amplitude", "posthog", "shopify", "gtm-events"],
];
const all = uses.map((use) => ({ use }));
/** Piano and Matomo share the name of their queue: a page has one of them. */
const matomo = { use: "matomo" };

for (const bridge of [all, [matomo]]) {
  test(`${bridge.length} bridges without their vendors: nothing is loaded, sent, kept or thrown, and only queues appear`, async ({
    open,
  }) => {
    const bare = await open({ bridge: {}, body: "" });
    const names = `Object.keys(window).sort()`;
    const before = await bare.value<string[]>(names);
    const visit = await open({ bridge, body: "" });
    await visit.choose(["analytics", "advertising"]);
    await visit.choose([]);
    const added = (await visit.value<string[]>(names)).filter((name) => !before.includes(name));
    const queues = ["_hsp", "_paq", "clarity", "dataLayer", "pdl", "uetq"];
    expect(added).toEqual(bridge.length > 1 ? queues : ["_paq"]);
    const vendors = ["fbq", "zE", "Intercom", "analytics", "amplitude", "posthog", "Shopify"];
    expect(await visit.value(`${JSON.stringify(vendors)}.filter((name) => window[name] !== undefined)`)).toEqual([]);
    expect(await visit.value("document.scripts.length")).toBe(1);
    expect(await visit.value("document.cookie + JSON.stringify([localStorage, sessionStorage])")).toBe("[{},{}]");
    expect([visit.sent, visit.errors]).toEqual([[], []]);
  });
}

test("vendors that throw, or are no functions at all, stop neither each other nor the page", async ({ open }) => {
  const broken = ["fbq", "zE", "Intercom", "analytics", "amplitude", "posthog", "Shopify", "clarity", "uetq", "_hsp", "_paq"];
  const body = `<script>
    for (const name of ${JSON.stringify(broken)}) window[name] = Object.assign(() => { throw new Error(name); }, { push() { throw new Error(name); } });
    window.after = ${JSON.stringify(broken)}.map((name) => typeof window[name]).join();</script>`;
  const visit = await open({ bridge: all, body });
  await visit.choose(["analytics"]);
  await visit.choose([]);
  expect(await visit.value("after")).toBe(broken.map(() => "function").join());
  const events = await visit.value<unknown[]>("dataLayer.filter(({ event }) => event)");
  expect(events).toHaveLength(2);
  expect(visit.errors).toEqual([]);
});

test("a global that the page fixed before the gate is left as it is; the other bridges start", async ({ open }) => {
  const visit = await open({
    bridge: all,
    body: "",
    early: `Object.defineProperty(window, "fbq", { value: "mine" }); Object.defineProperty(window, "dataLayer", { value: 1 });`,
  });
  await visit.choose(["analytics"]);
  expect(await visit.value("fbq")).toBe("mine");
  expect(await visit.value("uetq.length")).toBe(6);
  expect(visit.errors).toEqual([]);
});
