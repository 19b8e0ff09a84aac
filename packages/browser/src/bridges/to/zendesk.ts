// Zendesk's widgets: may they keep cookies and storage? Refused, the messaging widget hides and deletes what it kept.
// https://developer.zendesk.com/api-reference/widget-messaging/web/core/#set-cookies
// https://developer.zendesk.com/api-reference/widget/core/#updatesettings
import { granted } from "../granted.ts";
import { meet } from "../meet.ts";

BRIDGE((host, { signals, options }) => {
  meet(host, "zE", (zE: (...command: unknown[]) => void) => {
    const cookies = granted(host, signals.cookies);
    if (options.widget === "classic") zE("webWidget", "updateSettings", { cookies });
    else zE("messenger:set", "cookies", cookies);
  });
});
