// Piano Analytics consent: the mode stands before its script comes, and changes with the choice.
// https://developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/consent
import { granted } from "../granted.ts";
import { queue } from "../queue.ts";

interface Configuration {
  pdl?: { requireConsent?: unknown; consent?: object };
}

BRIDGE((host, { signals, options }) => {
  const page = window as Configuration;
  const mode = () => (granted(host, signals.consent) ? "opt-in" : (options.refused ?? "opt-out"));
  const tell = () => queue("_paq").push(["consent.setAllPurposes", mode()]);
  page.pdl = {
    ...page.pdl,
    requireConsent: "v2",
    consent: { products: ["PA"], ...page.pdl?.consent, defaultPreset: { PA: mode(), DL: mode() } },
  };
  tell();
  host.on(tell);
});
