// What a consent is about, without any text: when none of it grows, an earlier consent still covers it (C10, C11).
import {
  exemptionOf,
  type ListedTracker,
  lifetimeSeconds,
  listTrackers,
  NOT_STATED,
  purposeOf,
  type Register,
  servicePurposes,
} from "@temoin/register";

export interface Terms {
  /** Who is responsible for the site: another one must ask anew. */
  readonly controller: string;
  /** Purposes that need consent, by id. */
  readonly purposes: Readonly<Record<string, { readonly sale: boolean }>>;
  /** Services under them, by id and by the purposes they serve: a service that serves a new purpose is new. */
  readonly services: Readonly<Record<string, ServiceTerms>>;
  /** Their trackers, by all that tells them apart; the value is the lifetime in seconds, null for no stated end. */
  readonly trackers: Readonly<Record<string, number | null>>;
  /** How long what they record is kept, in seconds; null for no stated end. */
  readonly retention: number | null;
}

export interface ServiceTerms {
  readonly provider: string;
  /** Where the data go. */
  readonly country: string;
  /** What protects the data there; "" for nothing. */
  readonly safeguard: string;
  /** False for a processor: one who uses the data only on the site's behalf. */
  readonly controller: boolean;
}

export function materialTerms(register: Register): Terms {
  const asked = Object.entries(register.purposes).filter(([, purpose]) => purpose.used && purpose.basis !== "exempt");
  const services = Object.entries(register.services)
    .map(([id, service]) => ({
      service,
      key: key(id, consentPurposes(register, servicePurposes(service))),
      asks: asks(register, id),
    }))
    .filter(({ asks }) => asks);
  const trackers = listTrackers(register).filter((listed) => exemptionOf(register, listed) === undefined);
  return {
    controller: register.controller === NOT_STATED ? "" : register.controller.name,
    purposes: Object.fromEntries(asked.map(([id, purpose]) => [id, { sale: purpose.sale === true }])),
    services: Object.fromEntries(
      services.map(({ key, service: { provider } }) => [
        key,
        {
          provider: provider.name,
          country: provider.country ?? "",
          safeguard: provider.safeguard ?? "",
          controller: provider.role !== "processor",
        },
      ]),
    ),
    trackers: longest(trackers.flatMap((listed) => trackerTerms(register, listed))),
    retention: end(register.retention),
  };
}

/** True when everything in `now` was already in `before`: who agreed to that has agreed to this. */
export function covers(before: Terms, now: Terms): boolean {
  const purposes = every(now.purposes, before.purposes, (is, was) => was.sale || !is.sale);
  const services = every(
    now.services,
    before.services,
    (is, was) =>
      is.provider === was.provider &&
      is.country === was.country &&
      is.safeguard === was.safeguard &&
      (was.controller || !is.controller),
  );
  const trackers = every(now.trackers, before.trackers, noLonger);
  return now.controller === before.controller && purposes && services && trackers && noLonger(now.retention, before.retention);
}

function every<T>(
  now: Readonly<Record<string, T>>,
  before: Readonly<Record<string, T>>,
  holds: (is: T, was: T) => boolean,
): boolean {
  return Object.entries(now).every(([id, is]) => Object.hasOwn(before, id) && holds(is, before[id] as T));
}

function noLonger(is: number | null, was: number | null): boolean {
  return was === null || (is !== null && is <= was);
}

/** Does a service need consent, for itself or for one of its trackers? */
function asks(register: Register, serviceId: string): boolean {
  const service = register.services[serviceId];
  if (!service) return false;
  return (
    consentPurposes(register, servicePurposes(service)).length > 0 ||
    listTrackers(register).some((listed) => listed.serviceId === serviceId && exemptionOf(register, listed) === undefined)
  );
}

function consentPurposes(register: Register, ids: readonly string[]): string[] {
  return ids.filter((id) => purposeOf(register, id)?.basis !== "exempt").sort();
}

function trackerTerms(register: Register, listed: ListedTracker): [string, number | null][] {
  const names = listed.names.length > 0 ? listed.names : [""];
  const purposes = consentPurposes(register, listed.purposeIds);
  return names.flatMap((name) =>
    listed.storages.map((storage): [string, number | null] => [
      key(listed.serviceId, purposes, name, storage, listed.tracker.host ?? ""),
      end(listed.tracker.lifetime),
    ]),
  );
}

/** One entry per key: the longest of those that share it. */
function longest(entries: readonly [string, number | null][]): Record<string, number | null> {
  const result: Record<string, number | null> = {};
  for (const [id, seconds] of entries) {
    const known = Object.hasOwn(result, id) ? result[id] : 0;
    result[id] = seconds === null || known === null ? null : Math.max(seconds, known ?? 0);
  }
  return result;
}

function end(lifetime: string): number | null {
  const seconds = lifetimeSeconds(lifetime);
  return seconds === undefined || !Number.isFinite(seconds) ? null : seconds;
}

function key(...parts: readonly (string | readonly string[])[]): string {
  return JSON.stringify(parts);
}
