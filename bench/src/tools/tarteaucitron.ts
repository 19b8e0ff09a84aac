// tarteaucitron 1.34: services by key, cookies cleared by exact name. It takes no hosts.
import { packaged, script, written } from "./files.ts";
import { DECLARED_NAMES, GATED, type Tool } from "./tool.ts";

const names = Array.from({ length: 32 }, (_, index) => `${DECLARED_NAMES}${index}`);

const config = `tarteaucitron.init({
  privacyUrl: "/privacy", bodyPosition: "top", orientation: "middle", groupServices: false, showAlertSmall: false, cookieslist: false,
  showIcon: false, adblocker: false, DenyAllCta: true, AcceptAllCta: true, highPrivacy: true, handleBrowserDNTRequest: false,
  removeCredit: true, moreInfoLink: false, useExternalCss: false, useExternalJs: false, mandatory: false,
});
tarteaucitron.services.counter = {
  key: "counter", type: "analytic", name: "Counter", needConsent: true, cookies: ${JSON.stringify(names)},
  js() { tarteaucitron.addScript("${GATED}"); },
};
(tarteaucitron.job = tarteaucitron.job || []).push("counter");`;

export const tarteaucitron = async (): Promise<Tool> => {
  const files = packaged("tarteaucitronjs", [
    "tarteaucitron.min.js",
    "tarteaucitron.services.min.js",
    "css/tarteaucitron.min.css",
    "lang/tarteaucitron.en.min.js",
  ]);
  return {
    name: "tarteaucitron",
    files: new Map([...files, written("config.js", config)]),
    head: `<script>var tarteaucitronForceLanguage = "en";</script>${script("tarteaucitron.min.js")}${script("config.js")}`,
    buttons: { accept: "#tarteaucitronPersonalize2", refuse: "#tarteaucitronAllDenied2" },
    withdraw: "tarteaucitron.userInterface.respondAll(false)",
  };
};
