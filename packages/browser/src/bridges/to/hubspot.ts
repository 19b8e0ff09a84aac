// HubSpot: it keeps no choice of ours, so that every page tells it; what is withdrawn is revoked first, which deletes its cookies.
// https://developers.hubspot.com/docs/api-reference/latest/account/settings/consent-banner/consent-banner-api
import { answers } from "../granted.ts";
import { queue } from "../queue.ts";

BRIDGE((host, settings) => {
  let before: Record<string, boolean> = {};
  const tell = () => {
    const now = answers(host, settings);
    if (Object.keys(before).some((name) => before[name] && !now[name])) queue("_hsp").push(["revokeCookieConsent"]);
    queue("_hsp").push(["setHubSpotConsent", now]);
    before = now;
  };
  tell();
  host.on(tell);
});
