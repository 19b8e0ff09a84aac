// Snowplow's tracker with a collector of the site's choice.
import type { Vendor } from "./vendor.ts";

export const snowplow: Vendor = {
  id: "snowplow",
  code: `import { newTracker, trackPageView, trackStructEvent } from "@snowplow/browser-tracker";
    newTracker("sp", "https://collector.snowplow-shop.com", { appId: "shop" });
    trackPageView();
    window.act = (action) => trackStructEvent({ category: "shop", action });`,
  hosts: ["collector.snowplow-shop.com"],
  keeps: [
    ["cookie", "_sp_*"],
    ["localStorage", "snowplowOutQueue_*"],
  ],
};
