// Services and their trackers as visitors read them.
import type { ServiceText, TrackerText } from "@temoin/browser";
import {
  type Bundle,
  type ListedTracker,
  listTrackers,
  NOT_STATED,
  type Register,
  type Service,
  servicePurposes,
} from "@temoin/register";
import type { Wording } from "./wording.ts";

export function serviceTexts(register: Register, bundle: Pick<Bundle, "services">, wording: Wording): ServiceText[] {
  const listed = listTrackers(register);
  return Object.entries(register.services).map(([id, service]) => {
    const exempt = !needsConsent(bundle, id);
    const { role, country, policy } = service.provider;
    return {
      id,
      name: service.name,
      provider: providerName(service, wording),
      ...(stated(role) ? { role: wording.names.role[role === "joint controller" ? "joint" : role] } : {}),
      ...(stated(country) ? { country: wording.country(country) } : {}),
      ...(stated(policy) ? { policy } : {}),
      ...(service.text === undefined ? {} : { text: wording.text(service.text) }),
      purposes: servicePurposes(service).filter((purpose) => register.purposes[purpose]?.used === true),
      ...(exempt ? { exempt: 1 as const } : {}),
      trackers: listed.filter((entry) => entry.serviceId === id).map((entry) => trackerText(entry, wording)),
    };
  });
}

/** True when the visitor decides about this service. */
export function needsConsent(bundle: Pick<Bundle, "services">, serviceId: string): boolean {
  return bundle.services.some((service) => service.id === serviceId && service.for.length > 0);
}

export function providerName(service: Service, wording: Wording): string {
  return stated(service.provider.name) ? service.provider.name : wording.names.page.unstated;
}

/** How many organisations read or write with consent (B11). A service without a stated provider counts as one. */
export function controllers(register: Register, bundle: Pick<Bundle, "services">): number {
  const asking = Object.entries(register.services).filter(([id]) => needsConsent(bundle, id));
  return new Set(asking.map(([id, { provider }]) => (stated(provider.name) ? provider.name : ` ${id}`))).size;
}

function trackerText({ tracker, storages }: ListedTracker, wording: Wording): TrackerText {
  return {
    name: tracker.name === NOT_STATED ? wording.names.page.unstated : tracker.name,
    storage: wording.storage(storages),
    lifetime: wording.lifetime(tracker.lifetime),
  };
}

function stated<T extends string>(value: T | typeof NOT_STATED | undefined): value is Exclude<T, typeof NOT_STATED> {
  return value !== undefined && value !== NOT_STATED;
}
