// Amplitude: opted out until its consent is given.
// https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2#opt-users-out-of-tracking
import { granted } from "../granted.ts";
import { meet } from "../meet.ts";

BRIDGE((host, { signals }) => {
  meet(host, "amplitude", (amplitude: { setOptOut(out: boolean): void }) => amplitude.setOptOut(!granted(host, signals.consent)));
});
