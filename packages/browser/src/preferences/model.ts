// Pure: what the form shows. Saving saves exactly this (B25).
import type { Bundle, BundleService, Decision } from "@temoin/register/consent";
import type { Wish } from "../host.ts";

/** What is ticked, by id. */
export interface Model {
  readonly purpose: Map<string, boolean>;
  readonly service: Map<string, boolean>;
}

/** The stored choice; without one nothing that needs consent is ticked. */
export function createModel({ purposes, services }: Decision): Model {
  return { purpose: new Map(purposes), service: new Map(services) };
}

/** A purpose takes its services with it; one that serves other purposes too needs them all. */
export function togglePurpose(bundle: Bundle, { purpose, service }: Model, id: string, on: boolean): void {
  purpose.set(id, on);
  for (const one of servicesOf(bundle, id)) {
    service.set(one.id, follows(bundle, purpose, one));
  }
}

/** When all services of a purpose agree, the purpose follows them. */
export function toggleService(bundle: Bundle, { purpose, service }: Model, id: string, on: boolean): void {
  service.set(id, on);
  for (const one of bundle.purposes) {
    const services = servicesOf(bundle, one.id).map((other) => other.id);
    if (services.includes(id) && services.every((other) => service.get(other) === on)) purpose.set(one.id, on);
  }
}

/** True when a service of the purpose was decided by itself, against its purposes. */
export function isMixed(bundle: Bundle, { purpose, service }: Model, id: string): boolean {
  return servicesOf(bundle, id).some((one) => service.get(one.id) !== follows(bundle, purpose, one));
}

export function toWish({ purpose, service }: Model): Wish {
  return { purposes: [...purpose.keys()].filter((id) => purpose.get(id)), services: Object.fromEntries(service) };
}

/** What a service is when only its purposes decide: on when all of them are. */
function follows(bundle: Bundle, purpose: Model["purpose"], one: BundleService): boolean {
  return one.for.every((index) => purpose.get(bundle.purposes[index]?.id ?? ""));
}

function servicesOf(bundle: Bundle, purpose: string): BundleService[] {
  return bundle.services.filter((one) => one.for.some((index) => bundle.purposes[index]?.id === purpose));
}
