// Segment analytics.js: every event carries the categories that were granted; without any, none leaves.
// https://segment.com/docs/privacy/consent-management/configure-consent-management/
import { answers } from "../granted.ts";
import { meet } from "../meet.ts";

interface Passing {
  payload: { obj: { context: { consent?: object } } };
  next(payload: unknown): void;
}
interface Analytics {
  addSourceMiddleware(middleware: (passing: Passing) => unknown): void;
  track(event: string, properties: undefined, options: object): void;
  reset(): void;
}

BRIDGE((host, settings) => {
  let met: Analytics | undefined;
  let categoryPreferences: Record<string, boolean>;
  const some = () => Object.values(categoryPreferences).includes(true);
  meet(host, "analytics", (analytics: Analytics) => {
    categoryPreferences = answers(host, settings);
    if (analytics !== met)
      analytics.addSourceMiddleware(({ payload, next }) => {
        payload.obj.context.consent = { categoryPreferences };
        return some() ? next(payload) : null;
      });
    else if (some()) analytics.track("Segment Consent Preference Updated", undefined, { consent: { categoryPreferences } });
    else analytics.reset();
    met = analytics;
  });
});
