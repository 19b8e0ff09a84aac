// Pure: what the form shows. Saving saves exactly this (B25).
import type { Bundle, BundleService, Decision } from "@temoin/register/consent";

/** Ids of what is ticked; only what needs consent. */
export interface Model {
  readonly purpose: Set<string>;
  readonly service: Set<string>;
}

/** The stored choice; without one nothing is ticked. */
export function createModel(bundle: Bundle, { purposes, services }: Decision): Model {
  return {
    purpose: new Set(bundle.purposes.filter(({ id, exempt }) => !exempt && purposes.get(id)).map(({ id }) => id)),
    service: new Set(bundle.services.filter((one) => one.for.length && services.get(one.id)).map(({ id }) => id)),
  };
}

/** A purpose takes its services with it; one that serves other purposes too needs them all. */
export function togglePurpose(bundle: Bundle, { purpose, service }: Model, id: string, on: boolean): void {
  put(purpose, id, on);
  for (const one of servicesOf(bundle, id)) {
    put(service, one.id, on && one.for.every((index) => purpose.has(bundle.purposes[index]?.id ?? "")));
  }
}

/** When all services of a purpose agree, the purpose follows them. */
export function toggleService(bundle: Bundle, { purpose, service }: Model, id: string, on: boolean): void {
  put(service, id, on);
  for (const one of bundle.purposes) {
    const services = servicesOf(bundle, one.id).map((other) => other.id);
    if (services.includes(id) && services.every((other) => service.has(other) === on)) put(purpose, one.id, on);
  }
}

/** True when a service of the purpose is not as the purpose is. */
export function isMixed(bundle: Bundle, { purpose, service }: Model, id: string): boolean {
  return servicesOf(bundle, id).some((one) => service.has(one.id) !== purpose.has(id));
}

function put(set: Set<string>, id: string, on: boolean): void {
  if (on) set.add(id);
  else set.delete(id);
}

function servicesOf(bundle: Bundle, purpose: string): BundleService[] {
  return bundle.services.filter((one) => one.for.some((index) => bundle.purposes[index]?.id === purpose));
}
