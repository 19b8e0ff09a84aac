// What publishing a register gives: everything that the routes serve, ready in memory.
import type { Bundle, Register } from "@temoin/register";
import type { Edition } from "../edition/edition.ts";
import { hostName } from "../http/host.ts";
import type { Prepared } from "../http/prepared.ts";
import type { ShownEdition } from "../record/judge.ts";

export interface PublishedSite {
  readonly id: string;
  /** Host names without port; a leading dot includes sub-domains. */
  readonly hosts: readonly string[];
  readonly register: Register;
  readonly edition: Edition;
  readonly bundle: Bundle;
  /** Published languages, the default first. */
  readonly languages: readonly string[];
  readonly gate: Prepared;
  /** By file name, such as `banner-fr.0123456789ab.js`. */
  readonly assets: ReadonlyMap<string, Prepared>;
  /** By language. */
  readonly policies: ReadonlyMap<string, { readonly html: Prepared; readonly markdown: Prepared }>;
  /** Addresses of what the pages of receipts load. */
  readonly receiptAssets: { readonly stylesheet: string; readonly script: string };
  /** Editions whose choices still count, by short hash. */
  readonly counting: ReadonlyMap<string, ShownEdition>;
}

/** Finds a site by the host name of a request; undefined for none of ours. */
export type SiteByHost = (host: string) => PublishedSite | undefined;

/** Throws when two sites claim one id or host: the caller has to sort that out before anything is served. */
export function siteByHost(sites: readonly PublishedSite[]): SiteByHost {
  const ids = new Set<string>();
  const exact = new Map<string, PublishedSite>();
  const suffixes: [string, PublishedSite][] = [];
  for (const site of sites) {
    if (ids.has(site.id)) throw new Error(`Two sites both claim the id ${site.id}. Give each register a site.id of its own.`);
    ids.add(site.id);
    for (const host of site.hosts) {
      const name = hostName(host);
      const other = exact.get(name);
      if (other && other !== site)
        throw new Error(`The sites ${other.id} and ${site.id} both claim the host ${host}. Give each host to one site.`);
      exact.set(name, site);
      if (name.startsWith(".")) suffixes.push([name, site]);
    }
  }
  // The longest suffix is the most exact one.
  suffixes.sort(([a], [b]) => b.length - a.length);
  return (host) => exact.get(host) ?? exact.get(`.${host}`) ?? suffixes.find(([suffix]) => host.endsWith(suffix))?.[1];
}
