// The legal core: what may run, be set and be read now. Pure: no clock, no DOM, no network.
import { type Bundle, type BundlePurpose, BY_ITSELF } from "./bundle.ts";
import type { Choice } from "./choice.ts";

export interface Signals {
  /** Now, in seconds since 1970. */
  readonly now: number;
  /** True when the browser sends Global Privacy Control. It only ever narrows (W3C GPC; H03). */
  readonly gpc?: boolean;
}

export interface Decision {
  /** True when the visitor has no valid choice and something needs one. */
  readonly ask: boolean;
  /** The choice that counts; undefined when there is none, which is the same as a refusal. */
  readonly choice: Choice | undefined;
  /** By purpose id; an id that is missing is held. */
  readonly purposes: ReadonlyMap<string, boolean>;
  /** By service id; an id that is missing is held. */
  readonly services: ReadonlyMap<string, boolean>;
  /** Aligned with `bundle.trackers`. */
  readonly trackers: readonly boolean[];
}

/** A clock may run this far behind the one that dated the choice, in seconds. */
const SKEW = 86_400;

/**
 * Decides for one visitor. Without a positive act nothing that needs consent is allowed (GDPR art. 4(11); LIL art. 82);
 * an expired, foreign or malformed choice counts as none; exempt trackers are always allowed.
 */
export function decide(bundle: Bundle, choice: Choice | undefined, signals: Signals): Decision {
  const valid = counts(bundle, choice, signals.now) ? choice : undefined;
  /** Sold or shared, and the browser says no. */
  const isOff = (purpose: BundlePurpose | undefined): boolean => signals.gpc === true && purpose?.sale === 1;
  const granted = bundle.purposes.map(
    (purpose) => purpose.exempt === 1 || (!!valid?.purposes.includes(purpose.id) && !isOff(purpose)),
  );
  const allowed = (of: number, purposes: readonly number[]): boolean => {
    const own = single(valid, bundle.services[of]?.id);
    return purposes.every((index) => {
      const purpose = bundle.purposes[index];
      // What was never shown cannot have been chosen, not even with the whole service.
      return (purpose || index === BY_ITSELF) && !isOff(purpose) && !!(own ?? granted[index]);
    });
  };

  return {
    ask: !valid && bundle.services.some((service) => service.for.length > 0),
    choice: valid,
    purposes: new Map(bundle.purposes.map(({ id }, index) => [id, !!granted[index]])),
    services: new Map(bundle.services.map((service, index) => [service.id, allowed(index, service.for)])),
    trackers: bundle.trackers.map((tracker) => allowed(tracker.of, tracker.for)),
  };
}

/** Does this choice still count: known edition, made in the past, not older than the bundle's limit? */
function counts(bundle: Bundle, choice: Choice | undefined, now: number): boolean {
  return (
    typeof choice?.at === "number" &&
    Array.isArray(choice.purposes) &&
    Object(choice.services) === choice.services &&
    bundle.editions.includes(choice.edition) &&
    choice.at <= now + SKEW &&
    now < choice.at + bundle.ttl
  );
}

/** What the visitor decided for one service by itself; undefined when nothing. */
function single(choice: Choice | undefined, service: string | undefined): boolean | undefined {
  if (!choice || service === undefined || !Object.hasOwn(choice.services, service)) return undefined;
  return choice.services[service] === true;
}
