// Pure: may the page contact this host now? The most exact declaration of it decides.
import { matchesHost } from "../match.ts";
import type { Bundle } from "./bundle.ts";
import type { Decision } from "./decide.ts";

/** `service`: id of the service that the host belongs to; undefined for the site's own hosts, and for hosts nobody declared. */
export interface Reach {
  readonly may: boolean;
  readonly service?: string;
}

/**
 * `host` without port, in lower case. The site's own hosts are always in reach; an undeclared host never is.
 * Where several services name a host equally exactly, one that is held wins: nobody can tell whose request it is.
 */
export function reach(bundle: Bundle, { services }: Pick<Decision, "services">, host: string): Reach {
  if (bundle.hosts?.some((own) => matchesHost(own, host))) return { may: true };
  let best = 0;
  let found: Reach = { may: false };
  for (const { id, hosts = [] } of bundle.services) {
    for (const declared of hosts) {
      // A name without a leading dot names this host alone.
      const exactness = declared.length + (declared[0] === "." ? 0 : 1e3);
      if (exactness < best || !matchesHost(declared, host)) continue;
      if (exactness > best || found.may) found = { may: services.get(id) === true, service: id };
      best = exactness;
    }
  }
  return found;
}

/** Hosts that may ever be contacted under this edition; with a decision, those that may be contacted under it. */
export function hostsInReach(bundle: Bundle, decision?: Pick<Decision, "services">): string[] {
  const all = [...(bundle.hosts ?? []), ...bundle.services.flatMap(({ hosts = [] }) => hosts)];
  const may = (host: string) => !decision || reach(bundle, decision, host.replace(/^\./, "")).may;
  return [...new Set(all)].filter(may);
}
