// Amplitude's analytics, with its autocapture and remote settings as they come.
import type { Vendor } from "./vendor.ts";

export const amplitude: Vendor = {
  id: "amplitude",
  code: `import * as amplitude from "@amplitude/analytics-browser";
    amplitude.init("0123456789abcdef0123456789abcdef");
    window.act = (name) => amplitude.track(name);`,
  hosts: [".amplitude.com"],
  keeps: [
    ["cookie", "AMP_*"],
    ["localStorage", "AMP_*"],
    ["sessionStorage", "AMP_*"],
    ["indexedDB", "AMP_diagnostics_*"],
  ],
  // Without it the library takes the answer for a failure and sends again.
  answer: ({ hostname }) =>
    hostname === "api2.amplitude.com" ? { type: "application/json", body: '{"code":200,"events_ingested":1}' } : undefined,
};
