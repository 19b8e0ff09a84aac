// Sentry: faults and, by default, sessions. It keeps nothing in the browser.
import type { Vendor } from "./vendor.ts";

export const sentry: Vendor = {
  id: "sentry",
  code: `import * as Sentry from "@sentry/browser";
    Sentry.init({ dsn: "https://0123456789abcdef@o4501.ingest.de.sentry.io/4502", integrations: [Sentry.browserTracingIntegration()],
      tracesSampleRate: 1 });
    window.act = (name) => Sentry.captureMessage(name);`,
  hosts: ["o4501.ingest.de.sentry.io"],
  keeps: [],
};
