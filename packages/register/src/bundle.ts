// Register -> bundle: keeps what decide() and the gate need, drops every text.
import { type Bundle, type BundleTracker, BY_ITSELF, NEVER, storageBits } from "./consent/bundle.ts";
import { durationSeconds, lifetimeSeconds } from "./lifetime.ts";
import { toWildcard } from "./match.ts";
import { profileOf } from "./profiles/index.ts";
import type { Profile } from "./profiles/profile.ts";
import { NOT_STATED, type Register, type Service } from "./schema.ts";
import { exemptionOf, type ListedTracker, listTrackers, purposeOf, servicePurposes } from "./trackers.ts";

/** The usual half year, when neither the register nor its profile says how long a choice counts (RC §38-39). */
const USUAL = "6 months";

/** After French Civil Code, art. 2224; every profile says so itself. */
const PROOF = "5 years";

/** For how long a choice counts, as a register writes it: its own, else its profile's, else six months. */
export function choiceLifetime(register: Register, profile: Profile = profileOf(register.profile)): string {
  const own = register.choice.lifetime;
  return own === NOT_STATED ? String(profile.limits["choice.ttl"]?.value ?? USUAL) : own;
}

/** The same in seconds. */
export function choiceSeconds(register: Register): number {
  return durationSeconds(choiceLifetime(register)) ?? (durationSeconds(USUAL) as number);
}

/** For how long the proof of a choice is kept after the choice has ceased to count, by the register's country. */
export function proofLifetime({ profile }: Register): string {
  return String(profileOf(profile).limits["proof.ttl"]?.value ?? PROOF);
}

/** The same in seconds. */
export function proofSeconds(register: Register): number {
  return durationSeconds(proofLifetime(register)) ?? (durationSeconds(PROOF) as number);
}

/** Makes the bundle of an edition. `editions`: short hashes whose choices still count, the current one first. */
export function makeBundle(register: Register, editions: readonly string[]): Bundle {
  const purposes = Object.entries(register.purposes).filter(([, purpose]) => purpose.used);
  const purposeIndex = new Map(purposes.map(([id], index) => [id, index]));
  const serviceIds = Object.keys(register.services);
  const consentIndexes = (ids: readonly string[]): number[] =>
    ids.filter((id) => purposeOf(register, id)?.basis !== "exempt").map((id) => purposeIndex.get(id) ?? NEVER);

  const listed = listTrackers(register);
  const needs = (entry: ListedTracker): number[] => (exemptionOf(register, entry) ? [] : consentOrOwn(entry));
  // A tracker that claims an exemption it cannot have stands under no purpose that the banner asks for.
  const consentOrOwn = (entry: ListedTracker): number[] => {
    const indexes = consentIndexes(entry.purposeIds);
    return indexes.length > 0 ? indexes : [BY_ITSELF];
  };

  return {
    site: register.site.id,
    editions,
    ttl: choiceSeconds(register),
    ...(register.site.hosts === NOT_STATED ? {} : { hosts: register.site.hosts }),
    purposes: purposes.map(([id, purpose]) => ({
      id,
      ...(purpose.basis === "exempt" ? { exempt: 1 as const } : {}),
      ...(purpose.sale ? { sale: 1 as const } : {}),
    })),
    services: Object.entries(register.services).map(([id, service]) => ({
      id,
      for: [
        ...new Set([
          ...consentIndexes(servicePurposes(service)),
          ...listed.filter((entry) => entry.service === service).flatMap(needs),
        ]),
      ],
      ...(service.embed ? { embed: 1 as const } : {}),
      ...(hostsOf(service).length > 0 ? { hosts: hostsOf(service) } : {}),
    })),
    trackers: listed.flatMap((entry) =>
      trackerRows(entry, serviceIds.indexOf(entry.serviceId), needs(entry), limitOf(entry, profileOf(register.profile))),
    ),
  };
}

/** Every host that a service contacts: those it declares, and those that set its trackers. */
function hostsOf(service: Service): string[] {
  const setters = service.trackers.flatMap(({ host }) => (host === undefined || host === NOT_STATED ? [] : [host]));
  return [...new Set([...(service.hosts ?? []), ...setters])];
}

interface LifeLimit {
  readonly seconds: number;
  readonly fixed?: 1;
}

/** What the law or browsers allow a tracker to live, whatever the register says. */
function limitOf({ tracker, storages }: ListedTracker, { limits }: Profile): LifeLimit {
  const seconds = (key: "cookie.max" | "audience.cookie.max") =>
    durationSeconds(String(limits[key]?.value)) ?? Number.POSITIVE_INFINITY;
  if (tracker.exemption === "audience-measurement") return { seconds: seconds("audience.cookie.max"), fixed: 1 };
  return { seconds: storages.includes("cookie") ? seconds("cookie.max") : Number.POSITIVE_INFINITY };
}

function trackerRows(entry: ListedTracker, of: number, needs: number[], limit: LifeLimit): BundleTracker[] {
  const life = Math.min(lifetimeSeconds(entry.tracker.lifetime) ?? Number.POSITIVE_INFINITY, limit.seconds);
  const host = entry.tracker.host;
  const row = {
    in: entry.storages.reduce((bits, storage) => bits | storageBits[storage], 0),
    of,
    for: needs,
    ...(Number.isFinite(life) ? { max: life } : {}),
    ...(limit.fixed ? { fixed: limit.fixed } : {}),
    ...(host !== undefined && host !== NOT_STATED ? { host } : {}),
  };
  const names = entry.names.length > 0 ? entry.names.map(toWildcard) : [""];
  return [...new Set(names)].map((name) => ({ name, ...row }));
}
