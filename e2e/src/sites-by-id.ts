// One site by its id, and those that ask.
import { type Site, sites } from "@temoin/sites";

export function siteById(id: Site["id"]): Site {
  const site = sites.find((candidate) => candidate.id === id);
  if (!site) throw new Error(`No site has the id ${id}.`);
  return site;
}

/** The sites with something that needs consent. */
export const asking = [siteById("cexro"), siteById("saas"), siteById("inmemori")];
/** The sites whose trackers are all exempt. */
export const exemptOnly = [siteById("lucca"), siteById("scare")];
