// PostHog: opted in or out of capturing; it remembers that itself, and is told only what it does not know.
// https://posthog.com/docs/privacy/data-collection
import { granted } from "../granted.ts";
import { meet } from "../meet.ts";

interface PostHog {
  has_opted_in_capturing(): boolean;
  opt_in_capturing(options: object): void;
  opt_out_capturing(): void;
}

BRIDGE((host, { signals }) => {
  meet(host, "posthog", (posthog: PostHog) => {
    if (granted(host, signals.consent)) posthog.opt_in_capturing({ captureEventName: false });
    else posthog.opt_out_capturing();
  });
});
