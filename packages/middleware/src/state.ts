// What one choice means on one host: the decision, the hosts in reach, the policies. Kept, because most visitors share few of them.
import { type Bundle, contentPolicy, type Decision, decide, hostsInReach, parseChoice, reach } from "@temoin/register";
import type { MiddlewareOptions, Sighting } from "./options.ts";

/** A host that may not be contacted now. `service`: id of the service that declares it. */
export interface Held {
  readonly host: string;
  readonly service?: string;
}

export interface State {
  /** Of this state and of no other, as long as the process lives. */
  readonly serial: number;
  /** With every host of the site's own. */
  readonly bundle: Bundle;
  /** Its `choice` is left out: that is one visitor's, what it means is many visitors'. */
  readonly decision: Decision;
  /** The site's host, without port. */
  readonly host: string;
  /** Names edition and decision, for validators: 8 hexadecimal digits. */
  readonly stamp: string;
  /** The same for answers that depend on the edition alone. */
  readonly editionStamp: string;
  /** False when no choice of anybody changes anything. */
  readonly chosen: boolean;
  /** Undefined when this host may be contacted. `host`: as a parsed URL has it. */
  judge(host: string): Held | undefined;
  /** Does it depend on somebody's choice whether this host may be contacted? */
  depends(host: string): boolean;
  policy(kind: "constant" | "strict"): string;
}

export type StateOf = (host: string, cookie: string, gpc: boolean) => State;

/** More states than this at once are made anew. */
const KEPT = 512;
/** Hosts remembered by state. */
const HOSTS = 1_024;
/** For how long a choice that does not count is taken not to count, in seconds: one dated in the future may come to count. */
const AGAIN = 60;

/** Changes when the same site, choice and answer give other bytes than before: then no old copy counts any more. */
const VERSION = 1;

export function stateKeeper({ bundle, hosts = [], policy, inject }: MiddlewareOptions, now: () => number): StateOf {
  const kept = new Map<string, { readonly state: State; readonly until: number }>();
  /** By host and by what was decided: every choice has its own time, and few of them mean something of their own. */
  const meant = new Map<string, State>();
  const stateFor = (host: string, decision: Decision): State => {
    const meaning = JSON.stringify([host, decision.ask, [...decision.purposes], [...decision.services], decision.trackers]);
    const found = meant.get(meaning);
    if (found) return found;
    const own = [...new Set([...(bundle.hosts ?? []), ...hosts, host])];
    const state = makeState({ ...bundle, hosts: own }, { ...decision, choice: undefined }, host, [VERSION, policy, inject]);
    if (meant.size >= KEPT) meant.clear();
    meant.set(meaning, state);
    return state;
  };
  return (host, cookie, gpc) => {
    const key = `${gpc ? 1 : 0}${host} ${cookie}`;
    const found = kept.get(key);
    const time = now();
    if (found && time < found.until) return found.state;
    const choice = cookie ? parseChoice(cookie) : undefined;
    const decision = decide(bundle, choice, { now: time, gpc });
    const state = stateFor(host, decision);
    if (kept.size >= KEPT) kept.clear();
    const end = decision.choice ? decision.choice.at + bundle.ttl : choice ? time + AGAIN : Number.POSITIVE_INFINITY;
    kept.set(key, { state, until: end });
    return state;
  };
}

let made = 0;

/** `salt`: what else decides how answers look. */
export function makeState(bundle: Bundle, decision: Decision, host: string, salt: readonly unknown[] = []): State {
  const seen = new Map<string, Held | undefined>();
  const nobody = decide(bundle, undefined, { now: 0 });
  const policies = new Map<string, string>();
  const edition = [bundle.editions[0], bundle.hosts, bundle.services, salt];
  return {
    serial: made++,
    bundle,
    decision,
    host,
    stamp: hash([edition, [...decision.services], decision.trackers]),
    editionStamp: hash([edition]),
    chosen: bundle.services.some((service) => service.for.length > 0),
    judge(name) {
      if (seen.has(name)) return seen.get(name);
      const { may, service } = reach(bundle, decision, name);
      const held = may ? undefined : { host: name, ...(service === undefined ? {} : { service }) };
      if (seen.size >= HOSTS) seen.clear();
      seen.set(name, held);
      return held;
    },
    depends(name) {
      const { may, service } = reach(bundle, nobody, name);
      return !may && service !== undefined;
    },
    policy(kind) {
      let policy = policies.get(kind);
      if (policy === undefined) {
        policy = contentPolicy(hostsInReach(bundle, kind === "strict" ? decision : undefined).filter(isSource));
        policies.set(kind, policy);
      }
      return policy;
    },
  };
}

/** What a policy can name; an IPv6 address it cannot (CSP3, host-source), and "'self'" covers the page's own. */
function isSource(host: string): boolean {
  return /^\.?[\w-]+(?:\.[\w-]+)*$/.test(host);
}

/** FNV-1a, 32 bits: tells states apart, keeps no secret. */
function hash(parts: readonly unknown[]): string {
  let sum = 0x811c9dc5;
  for (const sign of JSON.stringify(parts)) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}

export function sightingOf(kind: Sighting["kind"], name: string, { host, service }: Held): Sighting {
  // A host that nobody declares is told, not where on it: no path, no query.
  return { kind, name, host, declared: service !== undefined, ...(service === undefined ? {} : { service }) };
}
