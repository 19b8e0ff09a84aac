// Host -> the known service that answers there.
import { matchesHost } from "@temoin/register";
import type { KnownService } from "./known-service.ts";
import { services } from "./services/all.ts";

const declared = services
  .flatMap((service) => service.hosts.map((host) => ({ host, service })))
  .sort((a, b) => b.host.length - a.host.length);

/** The service of a host such as `www.google-analytics.com`; the most exact declaration wins. */
export function knownHost(host: string): KnownService | undefined {
  return declared.find((entry) => matchesHost(entry.host, host))?.service;
}
