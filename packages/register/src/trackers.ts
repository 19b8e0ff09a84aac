// Views of the register that several rooms need: its trackers in one list, and what each of them needs.
import { type Exemption, isExemption } from "./exemption.ts";
import { profileOf } from "./profiles/index.ts";
import { NOT_STATED, type Purpose, type Register, type Service, type Storage, type Tracker } from "./schema.ts";

export interface ListedTracker {
  readonly serviceId: string;
  readonly service: Service;
  readonly tracker: Tracker;
  /** Path in the register, for findings. */
  readonly where: string;
  /** The single names or patterns of the row: "a / b" is two. Empty when not stated. */
  readonly names: readonly string[];
  readonly storages: readonly Storage[];
  readonly purposeIds: readonly string[];
}

/** Every tracker of every service, in the order of the register. */
export function listTrackers(register: Register): ListedTracker[] {
  return Object.entries(register.services).flatMap(([serviceId, service]) =>
    service.trackers.map((tracker, index) => ({
      serviceId,
      service,
      tracker,
      where: `services.${serviceId}.trackers[${index}]`,
      names: tracker.name === NOT_STATED ? [] : tracker.name.split(" / ").map((name) => name.trim()),
      storages: Array.isArray(tracker.storage) ? tracker.storage : [tracker.storage],
      purposeIds: purposeIdsOf(tracker),
    })),
  );
}

function purposeIdsOf(tracker: Tracker): readonly string[] {
  return Array.isArray(tracker.purpose) ? tracker.purpose : [tracker.purpose];
}

/** The purposes of a service: those it declares and those of its trackers, each once. */
export function servicePurposes(service: Service): string[] {
  return [...new Set([...(service.purposes ?? []), ...service.trackers.flatMap(purposeIdsOf)])];
}

/** A purpose of that id, or undefined; never something inherited from Object.prototype. */
export function purposeOf(register: Register, id: string): Purpose | undefined {
  return Object.hasOwn(register.purposes, id) ? register.purposes[id] : undefined;
}

/**
 * The exemption that lets this tracker go without consent, or undefined when it needs consent.
 * One non-exempt purpose, a reason that is not on the closed list, or a country that does not exempt audience
 * measurement removes the exemption (D01, D02, H12).
 */
export function exemptionOf(register: Register, listed: ListedTracker): Exemption | undefined {
  const exempt = listed.purposeIds.every((id) => purposeOf(register, id)?.basis === "exempt");
  const reason = listed.tracker.exemption;
  if (!exempt || !isExemption(reason)) return undefined;
  return reason === "audience-measurement" && !profileOf(register.profile).audienceExempt ? undefined : reason;
}

/** True when at least one thing that the site uses needs consent, so that the banner must ask. */
export function needsConsent(register: Register): boolean {
  const trackers = listTrackers(register).some((listed) => exemptionOf(register, listed) === undefined);
  const services = Object.values(register.services).some((service) =>
    servicePurposes(service).some((id) => purposeOf(register, id)?.basis !== "exempt"),
  );
  return trackers || services;
}
