// The package that brings Matomo to single-page applications: it loads the tracker from the Matomo host.
import type { Vendor } from "./vendor.ts";

/** Stands for matomo.js, which is on no package registry: works off its queue, keeps an identifier, and sends by an image. */
const tracker = `(() => {
  const queue = window._paq;
  const send = (what) => {
    const kept = /_pk_id=(\\w+)/.exec(document.cookie)?.[1];
    const id = kept ?? Math.random().toString(16).slice(2);
    document.cookie = "_pk_id=" + id + ";path=/;max-age=33955200;SameSite=Lax";
    document.cookie = "_pk_ses=1;path=/;max-age=1800;SameSite=Lax";
    new Image().src = "https://matomo.shop-counter.net/matomo.php?idsite=3&_id=" + id + "&what=" + encodeURIComponent(what);
  };
  const run = (call) => call[0].startsWith("track") && send(call.join());
  queue.forEach(run);
  window._paq = { push: run };
})();`;

export const matomo: Vendor = {
  id: "matomo",
  code: `import MatomoTracker from "@datapunt/matomo-tracker-js";
    const tracker = new MatomoTracker({ urlBase: "https://matomo.shop-counter.net/", siteId: 3, heartBeat: { active: false } });
    tracker.trackPageView();
    window.act = (action) => tracker.trackEvent({ category: "shop", action });`,
  hosts: ["matomo.shop-counter.net"],
  keeps: [["cookie", "_pk_*"]],
  answer: ({ hostname, pathname }) =>
    hostname === "matomo.shop-counter.net" && pathname === "/matomo.js" ? { type: "text/javascript", body: tracker } : undefined,
};
