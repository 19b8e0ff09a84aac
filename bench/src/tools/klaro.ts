// Klaro 0.7: elements by data-name, cookies cleared by name. It takes no hosts.
import { packaged, script, written } from "./files.ts";
import { DECLARED_NAMES, GATED, type Tool } from "./tool.ts";

const config = `window.klaroConfig = {
  version: 1, acceptAll: true, mustConsent: false, default: false, lang: "en",
  translations: { en: { privacyPolicyUrl: "/privacy", purposes: { analytics: "Measurement" }, counter: { description: "Counts visits." } } },
  services: [{ name: "counter", title: "Counter", purposes: ["analytics"], cookies: [/^${DECLARED_NAMES}/] }],
};`;

export const klaro = async (): Promise<Tool> => ({
  name: "klaro",
  files: new Map([...packaged("klaro", ["dist/klaro.js"]), written("config.js", config)]),
  head: script("config.js") + script("dist/klaro.js"),
  gated: `<script type="text/plain" data-type="text/javascript" data-name="counter" data-src="${GATED}"></script>`,
  buttons: { accept: "#klaro .cm-btn-success", refuse: "#klaro .cn-decline" },
  withdraw: "(() => { const m = klaro.getManager(); m.changeAll(false); m.saveAndApplyConsents(); })()",
});
