// Editions and records for tests of the stores.
import type { Edition } from "../edition/edition.ts";
import type { ChoiceRecord } from "../record/record.ts";
import { sha256, shortHash } from "../sha256.ts";

export function editionFor(site: string, content: string): Edition {
  const hash = sha256(content);
  return { site, hash, short: shortHash(hash), publishedAt: "2026-11-21T10:00:00.000Z", content };
}

/** The edition that recordFor() names, for the site `shop`. */
export const edition = editionFor("shop", '{"a":1}');

export function recordFor(site: string, n: number, more: Partial<ChoiceRecord> = {}): ChoiceRecord {
  return {
    schema: 1,
    id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
    site,
    edition: edition.hash,
    purposes: ["statistics"],
    services: { hotjar: false },
    state: "custom",
    how: "button",
    layer: "banner",
    language: "fr",
    profile: "fr",
    recordedAt: "2026-11-21T10:00:00.000Z",
    ...more,
  };
}
