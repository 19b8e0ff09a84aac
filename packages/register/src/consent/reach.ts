// Pure: may the page contact this host now? The most exact declaration of it decides.
import { matchesHost } from "../match.ts";
import type { Bundle } from "./bundle.ts";
import type { Decision } from "./decide.ts";
import { mostExact } from "./most-exact.ts";

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
  const rows = hostRows(bundle);
  // A name without a leading dot names this host alone.
  const exactness = ({ declared }: HostRow) =>
    matchesHost(declared, host) ? declared.length + (declared[0] === "." ? 0 : 1e3) : 0;
  const may = (index: number) => !!services.get(rows[index]?.id ?? "");
  const found = mostExact(rows, exactness, may);
  const service = rows[found]?.id;
  return service === undefined ? { may: false } : { may: may(found), service };
}

interface HostRow {
  readonly id: string;
  readonly declared: string;
}

/** Each host of each service. */
function hostRows({ services }: Bundle): HostRow[] {
  return services.flatMap(({ id, hosts = [] }) => hosts.map((declared) => ({ id, declared })));
}

/** Every host that may ever be contacted under this edition; one that several services name, several times. */
export function allHosts(bundle: Bundle): string[] {
  return [...(bundle.hosts ?? []), ...hostRows(bundle).map(({ declared }) => declared)];
}

/** Hosts that may be contacted under this edition; with a decision, those that may be contacted under it. */
export function hostsInReach(bundle: Bundle, decision?: Pick<Decision, "services">): string[] {
  const may = (host: string) => !decision || reach(bundle, decision, host.replace(/^\./, "")).may;
  return [...new Set(allHosts(bundle))].filter(may);
}
