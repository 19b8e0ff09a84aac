// Intercom has no consent API: when its consent ends, so does its session. Starting it is the site's, once its script is allowed.
// https://developers.intercom.com/installing-intercom/web/methods
import { granted } from "../granted.ts";

BRIDGE((host, { signals }) => {
  let before = granted(host, signals.consent);
  host.on(() => {
    const now = granted(host, signals.consent);
    if (before && !now) (window as { Intercom?: (method: string) => void }).Intercom?.("shutdown");
    before = now;
  });
});
