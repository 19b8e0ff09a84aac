// Meta pixel: consent is revoked before `init`, on every page, and granted when it is given.
// https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
import { granted } from "../granted.ts";
import { meet } from "../meet.ts";

BRIDGE((host, { signals }) => {
  meet(host, "fbq", (fbq: (command: string, word: string) => void) =>
    fbq("consent", granted(host, signals.consent) ? "grant" : "revoke"),
  );
});
