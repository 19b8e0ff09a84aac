// c15t 2.2, core without its React layer: the blocker switched on (left out, it is off), one rule for the declared host.
import { bundled, script } from "./files.ts";
import { ownBanner, ownButtons } from "./own-banner.ts";
import { GATED, type Tool } from "./tool.ts";

const code = `import { getOrCreateConsentRuntime } from "c15t";
const { consentStore } = getOrCreateConsentRuntime({
  mode: "offline",
  consentCategories: ["necessary", "measurement"],
  networkBlocker: { enabled: true, logBlockedRequests: false, rules: [{ id: "declared", domain: "declared.test", category: "measurement" }] },
  scripts: [{ id: "counter", src: "${GATED}", category: "measurement" }],
});
window.consentStore = consentStore;
let asked = false;
const show = () => { if (!asked && consentStore.getState().activeUI === "banner") { asked = true; start(); } };
const start = () => { ${ownBanner('consentStore.getState().activeUI === "banner"', "(act) => consentStore.getState().saveConsents(act)")} };
consentStore.subscribe(show);
show();`;

export const c15t = async (): Promise<Tool> => ({
  name: "c15t (core)",
  files: new Map([await bundled("c15t.js", code)]),
  // Started in <head>, it throws: it wants a body.
  body: script("c15t.js"),
  buttons: ownButtons,
  withdraw: "consentStore.getState().saveConsents('necessary')",
  hosts: true,
});
