// PostHog in its European cloud. It leaves automated browsers alone unless it is told not to.
import type { Vendor } from "./vendor.ts";

export const posthog: Vendor = {
  id: "posthog",
  code: `import posthog from "posthog-js";
    posthog.init("phc_0123456789", { api_host: "https://eu.i.posthog.com", opt_out_useragent_filter: true });
    window.act = (name) => posthog.capture(name);`,
  hosts: [".i.posthog.com"],
  keeps: [
    ["cookie", "ph_*_posthog"],
    ["localStorage", "ph_*_posthog"],
    ["sessionStorage", "ph_*"],
  ],
  // Written for a moment, to see whether there is storage at all: held, PostHog keeps everything in memory.
  tries: [
    ["localStorage", "__mplssupport__"],
    ["localStorage", "test"],
    ["sessionStorage", "__support__"],
    ["cookie", "dmn_chk_*"],
  ],
};
