// @cookieyes/core 0.7: the blocker registered and ruled for the declared host, one script that waits.
import { bundled, script } from "./files.ts";
import { ownBanner, ownButtons } from "./own-banner.ts";
import { GATED, type Tool } from "./tool.ts";

const code = `import { initCookieYes } from "@cookieyes/core";
import { registerNetworkBlocker } from "@cookieyes/core/network-blocker";
registerNetworkBlocker();
const { consentManager, consentStore } = initCookieYes({
  mode: "cookie-only",
  regulation: "GDPR",
  networkBlocker: { logBlockedRequests: false, rules: [{ id: "declared", domain: "declared.test", category: "analytics" }] },
});
consentManager.registerScript?.({ id: "counter", src: "${GATED}", category: "analytics" });
window.consentStore = consentStore;
${ownBanner("!consentStore.getState().hasActed", "(act) => consentStore.getState().saveConsents(act)")}`;

export const cookieyes = async (): Promise<Tool> => ({
  name: "@cookieyes/core",
  files: new Map([await bundled("cookieyes.js", code)]),
  head: script("cookieyes.js"),
  buttons: ownButtons,
  withdraw: "consentStore.getState().saveConsents('necessary')",
  hosts: true,
});
