// Segment: its settings come from its own host first, events go to another.
import type { Vendor } from "./vendor.ts";

export const segment: Vendor = {
  id: "segment",
  givesUp: "It asks for its settings once. Without them it has nowhere to send to.",
  code: `import { AnalyticsBrowser } from "@segment/analytics-next";
    const analytics = AnalyticsBrowser.load({ writeKey: "0123456789" });
    analytics.page();
    window.act = (name) => analytics.track(name);`,
  hosts: ["cdn.segment.com", "api.segment.io"],
  keeps: [
    ["cookie", "ajs_*"],
    ["localStorage", "ajs_*"],
  ],
  // Written for a moment, to find the widest domain for its cookies.
  tries: [
    ["localStorage", "persisted-queue:*"],
    ["cookie", "__tld__"],
  ],
  answer: ({ hostname }) =>
    hostname === "cdn.segment.com"
      ? {
          type: "application/json",
          body: JSON.stringify({
            integrations: { "Segment.io": { apiKey: "0123456789", apiHost: "api.segment.io/v1", versionSettings: {} } },
            plan: {},
            edgeFunction: {},
          }),
        }
      : undefined,
};
