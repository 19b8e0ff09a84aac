import { readFileSync } from "node:fs";
import { exemptionOf, listTrackers, needsConsent, readRegister, servicePurposes } from "@temoin/register";
import { describe, expect, it } from "vitest";
import { loadRegisters, type SiteId, siteIds } from "./registers.ts";

const loaded = await loadRegisters();
const registerOf = (id: SiteId) => loaded[id].register;

/** Trackers as the documents' tables count them, and what the register has beyond the tables. */
const counts: Readonly<Record<SiteId, { readonly rows: number; readonly beyond: number }>> = {
  // 23 rows of the French table (22 in the English one, all among them); articleVotes is one row with two storages.
  lucca: { rows: 23, beyond: 1 },
  // 4 essential names, then 5 names in the 2 rows of analytics. Beyond: 4 preferences in a list, Stripe and Intercom in another.
  cexro: { rows: 4 + 5, beyond: 4 + 2 },
  // No table at all. Beyond: one for each of 3 types in use, and one for the third-party cookies whose table is missing.
  saas: { rows: 0, beyond: 3 + 1 },
  // 6 necessary, 7 of audience ("_utma / _utmz / _utmz" is one row) and 2 of interactivity.
  inmemori: { rows: 6 + 7 + 2, beyond: 0 },
  // 4 rows of one table.
  scare: { rows: 4, beyond: 0 },
};

describe.each(siteIds)("the register of %s", (id) => {
  it("is read without a finding from the file that its path names", () => {
    const { path, text, register } = loaded[id];
    expect(readFileSync(path, "utf8")).toBe(text);
    expect(readRegister(text).findings).toEqual([]);
    expect(register.site.id).toBe(id);
  });

  it("has every tracker of the document's tables", () => {
    expect(listTrackers(registerOf(id))).toHaveLength(counts[id].rows + counts[id].beyond);
  });

  it("has a text for each tracker and says each text in every language of the site", () => {
    for (const { tracker, where } of listTrackers(registerOf(id))) expect(tracker.text, where).toBeDefined();
    expect(textsOf(loaded[id].register).filter(({ languages }) => !sameSet(languages, registerOf(id).site.languages))).toEqual(
      [],
    );
  });

  it("keeps French punctuation on the line of its word", () => {
    const french = textsOf(registerOf(id)).flatMap(({ french = "" }) => french);
    expect(french.filter((text) => / [:;?!»]|« |\p{L}'\p{L}/u.test(text))).toEqual([]);
  });

  it("uses every purpose that it calls used, and no other", () => {
    const { purposes, services } = registerOf(id);
    const meant = Object.keys(purposes).filter((purpose) => purposes[purpose]?.used);
    expect(new Set(Object.values(services).flatMap(servicePurposes))).toEqual(new Set(meant));
  });
});

it("asks for consent at three of the five sites", () => {
  expect(siteIds.filter((id) => needsConsent(registerOf(id)))).toEqual(["cexro", "saas", "inmemori"]);
});

it("holds what InMemori calls necessary for a reason that is not on the closed list, and nothing else under an exempt purpose", () => {
  const held = siteIds.flatMap((id) => {
    const register = registerOf(id);
    const claimed = listTrackers(register).filter(({ purposeIds }) =>
      purposeIds.every((purpose) => register.purposes[purpose]?.basis === "exempt"),
    );
    return claimed.filter((entry) => !exemptionOf(register, entry)).map((entry) => `${id} ${entry.serviceId}`);
  });
  expect(held).toEqual(["inmemori stripe"]);
});

it("holds the pieces of one row of Lucca's apart: a vote in local storage for ever, in a cookie for the session", () => {
  const votes = listTrackers(registerOf("lucca")).filter(({ names }) => names.includes("articleVotes"));
  expect(votes.map(({ tracker }) => [tracker.storage, tracker.lifetime])).toEqual([
    ["localStorage", "forever"],
    ["cookie", "session"],
  ]);
});

interface FoundText {
  readonly where: string;
  readonly languages: readonly string[];
  readonly french?: string;
}

/** Every text by language anywhere in a register: a group whose keys are all language tags. */
function textsOf(value: unknown, where = ""): FoundText[] {
  if (typeof value !== "object" || value === null) return [];
  const languages = Object.keys(value);
  if (!Array.isArray(value) && languages.length > 0 && languages.every((key) => /^[a-z]{2}(?:-[A-Z]{2})?$/.test(key))) {
    const french: unknown = Reflect.get(value, "fr");
    return [{ where, languages, ...(typeof french === "string" ? { french } : {}) }];
  }
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${where}/${key}`));
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
