// All libraries. A new one is a new file and its line here.
import { amplitude } from "./amplitude.ts";
import { loadjs } from "./loadjs.ts";
import { matomo } from "./matomo.ts";
import { mixpanel } from "./mixpanel.ts";
import { piano } from "./piano.ts";
import { posthog } from "./posthog.ts";
import { segment } from "./segment.ts";
import { sentry } from "./sentry.ts";
import { snowplow } from "./snowplow.ts";
import { tagManager } from "./tag-manager.ts";
import type { Vendor } from "./vendor.ts";

export const vendors: readonly Vendor[] = [
  amplitude,
  posthog,
  mixpanel,
  segment,
  snowplow,
  piano,
  sentry,
  matomo,
  loadjs,
  tagManager,
];
