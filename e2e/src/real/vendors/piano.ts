// Piano Analytics with its collector.
import type { Vendor } from "./vendor.ts";

export const piano: Vendor = {
  id: "piano",
  code: `import { pianoAnalytics } from "piano-analytics-js";
    pianoAnalytics.setConfigurations({ site: 123456789, collectDomain: "https://logs1412.xiti.com" });
    pianoAnalytics.sendEvent("page.display", { page: "home" });
    window.act = (click) => pianoAnalytics.sendEvent("click.action", { click });`,
  hosts: [".xiti.com"],
  keeps: [
    ["cookie", "_pcid"],
    ["cookie", "_pctx"],
    ["cookie", "pa_privacy"],
  ],
  tries: [["cookie", "_cookie_test"]],
};
