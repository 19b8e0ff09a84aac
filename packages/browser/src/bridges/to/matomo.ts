// Matomo: consent is required before its first command, then given or forgotten.
// https://developer.matomo.org/guides/tracking-consent
import { granted } from "../granted.ts";
import { type Queue, queue } from "../queue.ts";

BRIDGE((host, { signals, options }) => {
  const what = options.cookies_only ? "CookieConsent" : "Consent";
  const tell = (also: readonly string[] = []) => {
    const given = granted(host, signals.consent);
    if (given) queue("_paq").push(...also.map((one) => [one]), [`set${what}Given`]);
    else queue("_paq").push([also[0] ?? `forget${what}Given`]);
  };
  const first: Queue = queue("_paq");
  let started = false;
  const start = () => {
    started = true;
    tell([`require${what}`]);
  };
  if (Array.isArray(first) && first.length === 0) {
    // Some trackers take a queue that is not empty for a Matomo that is already set up: ours stays so until the first command.
    first.push = (...commands) => {
      Reflect.deleteProperty(first, "push");
      start();
      return first.push(...commands);
    };
  } else start();
  host.on(() => {
    if (started) tell();
  });
});
