// What an edition says in place of each of its records, in the terms of the Data Privacy Vocabulary.
import type { DpvParty, DpvPurpose, DpvService, EditionFacts } from "@temoin/ledger";
import {
  choiceLifetime,
  lifetimeSeconds,
  listTrackers,
  NOT_STATED,
  type Purpose,
  parseDuration,
  profileOf,
  type Register,
  type Service,
  servicePurposes,
  textIn,
} from "@temoin/register";
import { contentOf, type Edition } from "../edition/edition.ts";

/** `origin`: the site's, such as `https://www.example.com`. Texts are in `language`, that of the notice. */
export function editionFacts(edition: Edition, origin: string, language: string): EditionFacts {
  const { register } = contentOf(edition);
  const profile = profileOf(register.profile);
  const { name, url } = profile.authority;
  const policy = `${origin}/temoin/policy/${language}`;
  const asked = Object.entries(register.purposes).filter(([, { basis, used }]) => used && basis !== "exempt");
  return {
    notice: `${origin}/temoin/editions/${edition.short}/${language}.md`,
    publishedAt: edition.publishedAt,
    controllers: controllers(register, origin),
    authority: { iri: url, name },
    jurisdictions: [profile.country],
    validity: isoDuration(choiceLifetime(register)),
    withdrawal: policy,
    rights: `${policy}#rights`,
    purposes: Object.fromEntries(asked.map(([id, purpose]) => [id, purposeFacts(id, purpose, register, language)])),
    services: Object.fromEntries(
      Object.entries(register.services).map(([id, service]): [string, DpvService] => [
        id,
        { title: service.name, purposes: servicePurposes(service) },
      ]),
    ),
  };
}

function controllers({ controller }: Register, origin: string): DpvParty[] {
  if (controller === NOT_STATED) return [];
  const { name, address, email } = controller;
  return [{ iri: `${origin}/`, name, ...stated("address", address), ...stated("contact", email) }];
}

function purposeFacts(id: string, { title }: Purpose, register: Register, language: string): DpvPurpose {
  const services = Object.entries(register.services).filter(([, service]) => servicePurposes(service).includes(id));
  const countries = services.flatMap(([, { provider }]) => provider.country ?? []).filter((country) => country !== NOT_STATED);
  return {
    title: textIn(title, language, register),
    // The register sorts neither purposes nor data by a vocabulary.
    broader: [],
    personalData: [],
    recipients: services.flatMap(([service, declared]) => recipient(service, declared)),
    storedIn: [...new Set(countries)],
    retention: retention(id, register),
  };
}

function recipient(id: string, { party, provider: { name, policy } }: Service): DpvParty[] {
  if (party === "first" || name === NOT_STATED) return [];
  return [{ iri: policy === undefined || policy === NOT_STATED ? `urn:temoin:service:${id}` : policy, name }];
}

/** The longest that a tracker of the purpose stays or what it records is kept; in the register's word where that has no ISO 8601 form. */
function retention(purpose: string, register: Register): string {
  const trackers = listTrackers(register).filter(({ purposeIds }) => purposeIds.includes(purpose));
  const lifetimes = [register.retention, ...trackers.map(({ tracker }) => tracker.lifetime)];
  const length = (lifetime: string) => lifetimeSeconds(lifetime) ?? -1;
  return isoDuration(lifetimes.reduce((longest, one) => (length(one) > length(longest) ? one : longest)));
}

function isoDuration(lifetime: string): string {
  const duration = parseDuration(lifetime);
  if (!duration) return lifetime;
  const { count, unit } = duration;
  const inDay = unit === "hour" || unit === "minute" || unit === "second";
  return `P${inDay ? "T" : ""}${count}${unit.slice(0, 1).toUpperCase()}`;
}

function stated<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return value === undefined || value === NOT_STATED ? {} : ({ [key]: value } as { readonly [K in Key]: string });
}
