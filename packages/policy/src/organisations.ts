// Who stands behind the services: each organisation once, with all that is stated of it.
import { NOT_STATED, OWN_NAME, type Provider, type Register, type Service } from "@temoin/register";

export interface Organisation {
  readonly provider: Provider;
  /** Undefined when the register does not name it. */
  readonly name: string | undefined;
  /** True for the publisher of the site: by its name, or as the unnamed provider of a first-party service. */
  readonly own: boolean;
  readonly services: readonly Service[];
}

/** In the order of the register. Témoin is a program that the site runs, so its own entry is left out. */
export function organisationsOf(register: Register): Organisation[] {
  const groups = new Map<string, Organisation & { services: Service[] }>();
  const publisher = register.controller === NOT_STATED ? undefined : register.controller.name;
  for (const [id, service] of Object.entries(register.services)) {
    if (id === OWN_NAME) continue;
    const provider = service.provider;
    const name = stated(provider.name);
    // Two services of one provider are one row only when all that the row shows is the same.
    const shown = [provider.role, provider.country, provider.policy, provider.safeguard];
    const own = name === undefined ? service.party === "first" : name === publisher;
    const key = JSON.stringify(name ? [name, ...shown] : own ? shown : [id]);
    const group = groups.get(key) ?? { provider, name, own, services: [] };
    group.services.push(service);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** How many different organisations: the site itself is one, and each nameless one may be another. */
export function countOrganisations(organisations: readonly Organisation[]): number {
  return new Set(organisations.map((one) => (one.own ? "" : (one.name ?? one)))).size;
}

/** The value, or undefined when it is not stated. */
export function stated<T extends string>(value: T | undefined): Exclude<T, typeof NOT_STATED> | undefined {
  return value === NOT_STATED ? undefined : (value as Exclude<T, typeof NOT_STATED> | undefined);
}
