// vanilla-cookieconsent 3 (Orest Bida): scripts by type and category, cookies cleared by name. It takes no hosts.
import { packaged, script, sheet, written } from "./files.ts";
import { DECLARED_NAMES, GATED, type Tool } from "./tool.ts";

const config = `CookieConsent.run({
  hideFromBots: false,
  categories: {
    necessary: { enabled: true, readOnly: true },
    analytics: { autoClear: { cookies: [{ name: /^${DECLARED_NAMES}/ }] } },
  },
  language: { default: "en", translations: { en: {
    consentModal: { title: "Cookies", description: "We would like to measure visits.",
      acceptAllBtn: "Accept all", acceptNecessaryBtn: "Refuse all", showPreferencesBtn: "Choose" },
    preferencesModal: { title: "Cookies", acceptAllBtn: "Accept all", acceptNecessaryBtn: "Refuse all",
      savePreferencesBtn: "Save", closeIconLabel: "Close",
      sections: [{ title: "Necessary", linkedCategory: "necessary" }, { title: "Measurement", linkedCategory: "analytics" }] },
  } } },
});`;

export const vanillaCookieconsent = async (): Promise<Tool> => {
  // Deferred: it wants a body.
  const files = packaged("vanilla-cookieconsent", ["dist/cookieconsent.umd.js", "dist/cookieconsent.css"]);
  return {
    name: "vanilla-cookieconsent",
    files: new Map([...files, written("config.js", config)]),
    head: sheet("dist/cookieconsent.css") + script("dist/cookieconsent.umd.js", " defer") + script("config.js", " defer"),
    gated: `<script type="text/plain" data-category="analytics" src="${GATED}"></script>`,
    buttons: { accept: "#cc-main .cm [data-role=all]", refuse: "#cc-main .cm [data-role=necessary]" },
    withdraw: "CookieConsent.acceptCategory([])",
  };
};
