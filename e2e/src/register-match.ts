// Browser against register, both ways: what was found and is not declared, what is declared and was not found.
import { known } from "@temoin/catalogue";
import {
  exemptionOf,
  type ListedTracker,
  listTrackers,
  matchesHost,
  matchesWildcard,
  OWN_NAME,
  type Register,
  toWildcard,
} from "@temoin/register";
import type { Evidence } from "./evidence.ts";

/** Found things that no declaration of the wanted kind explains. */
export function undeclared(register: Register, evidence: Evidence, kind: "exempt" | "any"): string[] {
  const listed = listTrackers(register).filter((entry) => kind === "any" || exemptionOf(register, entry) !== undefined);
  const stored = [...evidence.cookies, ...evidence.storage].filter(
    (item) => !isOwn(item) && !listed.some((entry) => explains(entry, item)),
  );
  const hosts = Object.values(register.services).flatMap((service) => [
    ...(service.hosts ?? []),
    ...service.trackers.flatMap(({ host }) => (host ? [host] : [])),
  ]);
  return [...stored, ...evidence.hosts.filter((host) => !hosts.some((declared) => matchesHost(declared, host)))];
}

/** Declared names that were not found. Rows without a name, and rows for other storage of the same name, are not looked for. */
export function unseen(register: Register, evidence: Evidence): string[] {
  const items = [...evidence.cookies, ...evidence.storage];
  return listTrackers(register)
    .filter((entry) => entry.names.length > 0 && !items.some((item) => explains(entry, item)))
    .map((entry) => `${entry.tracker.name} (${entry.where})`);
}

/** Does this declaration cover "name", "host name" or "localStorage key"? */
function explains(entry: ListedTracker, item: string): boolean {
  const [first = "", second] = item.split(" ");
  const name = second ?? first;
  const storage = second !== undefined && first.endsWith("Storage") ? first : "cookie";
  const host = storage === "cookie" && second !== undefined ? first : undefined;
  if (!entry.storages.some((kind) => kind === storage)) return false;
  const declaredHost = entry.tracker.host;
  if (host !== undefined) {
    const hosts = [...(declaredHost ? [declaredHost] : []), ...(entry.service.hosts ?? [])];
    return hosts.some((declared) => matchesHost(declared, host));
  }
  if (entry.names.length > 0) return entry.names.some((pattern) => matchesWildcard(toWildcard(pattern), name));
  // The policy names no cookie of this service: the site's own, or one that the catalogue knows to be the service's.
  return entry.service.party === "first" || known(name)?.service === entry.serviceId;
}

function isOwn(item: string): boolean {
  return item === OWN_NAME || item === `localStorage ${OWN_NAME}`;
}
