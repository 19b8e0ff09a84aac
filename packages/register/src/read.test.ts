// Wrong registers get findings at the right place, in sentences that say what to write. Over 300 lines because the table of
// wrong registers is read as one.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { locateFindings, readRegister } from "./read.ts";
import { sample, sampleText } from "./testing/sample.fixture.ts";

it("reads the sample without a finding", () => {
  const { register, findings } = readRegister(sampleText);
  expect(findings).toEqual([]);
  expect(register?.services.till?.trackers[0]?.storage).toEqual(["localStorage", "sessionStorage"]);
  expect(register?.choice.notice).toBe(true);
});

it("reads JSON, with spaces or tabs, and ignores a byte order mark and Windows line ends", () => {
  const register = sample();
  expect(readRegister(JSON.stringify(register))).toEqual({ register, findings: [] });
  expect(readRegister(JSON.stringify(register, null, "\t"))).toEqual({ register, findings: [] });
  expect(readRegister(`\uFEFF${sampleText.replaceAll("\n", "\r\n")}`)).toEqual({ register, findings: [] });
});

it("lets a value be written once and used twice", () => {
  const text = sampleText
    .replace("title: { en: Running the site, fr: Faire marcher le site }", "title: &t { en: One, fr: Un }")
    .replace("title: { en: Audience figures, fr: Mesure d’audience }", "title: *t");
  expect(readRegister(text).register?.purposes.statistics?.title).toEqual({ en: "One", fr: "Un" });
});

/** What to replace in the sample and by what, ¶ standing where the finding must point; rule, place, message, part of the advice. */
const wrong: readonly (readonly [from: string, to: string, rule: string, where: string, message: string, mend: string])[] = [
  ["profile: fr", "profile: ¶fra", "shape-fault", "profile", 'Profile cannot be "fra".', 'Did you mean "fr"?'],
  ["temoin: 1", "temoin: ¶2", "shape-fault", "temoin", "Temoin cannot be 2.", "Write 1."],
  ["profile: fr\n", "", "shape-fault", "profile", 'The key "profile" is missing in the register.', "Country whose limits"],
  [
    "lifetime: 6 months",
    "lifetime: ¶6 mois",
    "shape-fault",
    "choice.lifetime",
    'Choice.lifetime is "6 mois", which is no length of time.',
    '"13 months", or one of: not stated',
  ],
  [
    "lifetime: 1 year",
    "lifetime: ¶one year",
    "shape-fault",
    "services.shop.trackers[1].lifetime",
    'Services.shop.trackers[1].lifetime is "one year", which is no length of time.',
    "session, forever, browser, not stated",
  ],
  [
    "basis: consent\n  payment",
    "basis: ¶consnt\n  payment",
    "shape-fault",
    "purposes.statistics.basis",
    'Purposes.statistics.basis cannot be "consnt".',
    'Did you mean "consent"?',
  ],
  [
    "dpo:\n  email: dpo@shop.example\n",
    "",
    "shape-fault",
    "dpo",
    'The key "dpo" is missing in the register.',
    'Its keys: email, address, phone, subject, replyWithin; or write "not stated".',
  ],
  [
    "retention: 13 months\n",
    "",
    "shape-fault",
    "retention",
    'The key "retention" is missing in the register.',
    "Longest storage",
  ],
  [
    "      name: Counter GmbH\n",
    "",
    "shape-fault",
    "services.counter.provider.name",
    'The key "name" is missing in services.counter.provider.',
    "Allowed: not stated",
  ],
  [
    "    hosts: [till.example]",
    "    ¶host: [till.example]",
    "key-unknown",
    "services.till.host",
    'The key "host" is not known in services.till.',
    'Did you mean "hosts"?',
  ],
  [
    "    embed: true",
    "    ¶banana: true",
    "key-unknown",
    "services.till.banana",
    'The key "banana" is not known in services.till.',
    "use one of: name, text, party",
  ],
  [
    "storage: localStorage",
    "storage: ¶localstorage",
    "shape-fault",
    "services.shop.trackers[1].storage",
    'Services.shop.trackers[1].storage cannot be "localstorage".',
    'Did you mean "localStorage"?',
  ],
  [
    "storage: localStorage",
    "storage: ¶3",
    "shape-fault",
    "services.shop.trackers[1].storage",
    "Services.shop.trackers[1].storage is a number, which does not fit.",
    "a list",
  ],
  [
    'number: "1.2"',
    "number: ¶1.2",
    "shape-fault",
    "version.number",
    "Version.number is a number, which does not fit.",
    'Put it between quotes: "1.2".',
  ],
  [
    "languages: [en, fr]",
    "languages: [en, ¶french]",
    "shape-fault",
    "site.languages[1]",
    'Site.languages[1] is "french", which does not fit.',
    "Write a language tag such as fr, en or fr-CA.",
  ],
  ["languages: [en, fr]", "languages: ¶[]", "shape-fault", "site.languages", "Site.languages is empty.", "the default first"],
  [
    "title: { en: Audience figures, fr: Mesure d’audience }",
    "title: { ¶english: Audience }",
    "shape-fault",
    "purposes.statistics.title.english",
    'The key "english" cannot stand in purposes.statistics.title.',
    "Write a language tag",
  ],
  [
    "  counter:\n",
    "  ¶Counter:\n",
    "shape-fault",
    "services.Counter",
    'The key "Counter" cannot stand in services.',
    "lower-case letters",
  ],
  [
    "country: DE",
    "country: ¶Germany",
    "shape-fault",
    "services.counter.provider.country",
    'Services.counter.provider.country is "Germany", which does not fit.',
    "two-letter country code (ISO 3166-1), or one of: not stated",
  ],
  ["dpo:\n  email: dpo@shop.example", "dpo: ¶null", "shape-fault", "dpo", "Dpo is empty, which does not fit.", '"not stated"'],
  ["name: The Shop\n  hosts", 'name: ¶""\n  hosts', "shape-fault", "site.name", "Site.name is empty.", "Write something"],
  [
    "purpose: statistics",
    "purpose: ¶statistic",
    "purpose-undeclared",
    "services.counter.trackers[0].purpose",
    'No purpose "statistic" is declared.',
    'Did you mean "statistics"?',
  ],
  [
    "purpose: [payment]",
    "purpose: [payment, ¶zzz]",
    "purpose-undeclared",
    "services.till.trackers[0].purpose[1]",
    'No purpose "zzz" is declared.',
    "running, statistics, payment",
  ],
  [
    "    embed: true",
    "    purposes: [¶video]",
    "purpose-undeclared",
    "services.till.purposes[0]",
    'No purpose "video" is declared.',
    "Declare it under purposes",
  ],
  [
    "  till:\n",
    "  ¶payment:\n",
    "id-conflict",
    "services.payment",
    '"payment" is the id of a purpose and of a service.',
    "Rename",
  ],
  [
    "  till:\n",
    "  ¶temoin:\n",
    "id-conflict",
    "services.temoin",
    `The id "temoin" stands for Témoin's own trackers.`,
    "another id",
  ],
  [
    "retention: 13 months",
    "retention: 13 months\n¶retention: 1 year",
    "key-duplicate",
    "retention",
    'The key "retention" stands twice in the same group.',
    "Keep one",
  ],
  [
    "  till:\n",
    "  ¶constructor:\n",
    "key-forbidden",
    "services.constructor",
    'The key "constructor" is not allowed.',
    "another name",
  ],
  ["  till:\n", "  ¶__proto__:\n", "key-forbidden", "services.__proto__", 'The key "__proto__" is not allowed.', "another name"],
  [
    "    embed: true",
    "    ¶<<: { embed: true }",
    "merge-key",
    "services.till.<<",
    'The merge key "<<" is not allowed.',
    "Write the keys out.",
  ],
  ["profile: fr", "profile: ¶!!str fr", "custom-tag", "", "The tag !!str is not allowed.", "plain YAML"],
  ["# The register", "¶%YAML 1.1\n---\n# The", "directive", "", "The directive %YAML 1.1 is not allowed.", "plain YAML"],
  ["  till:\n", "¶\ttill:\n", "yaml-fault", "", "A tab is used as indentation.", "spaces"],
  [
    "    hosts: [till.example]\n    embed",
    "    hosts: [till.example\n    ¶embed",
    "yaml-fault",
    "",
    "The indentation does not fit, or a bracket above is not closed.",
    "close each bracket",
  ],
  [
    "name: The Shop\n  hosts",
    "name: ¶The: Shop\n  hosts",
    "yaml-fault",
    "",
    "A key and its value already stand on this line.",
    "double quotes",
  ],
  ["notes:\n", "¶---\nnotes:\n", "yaml-fault", "", "The file holds several documents.", "one register per file"],
  [
    "The register of a shop",
    "The register¶\0 of a shop",
    "character-unreadable",
    "",
    "The file holds the character U+0000, which no text contains.",
    "UTF-8",
  ],
  [
    "The register of a shop",
    "The register¶\ud800 of a shop",
    "character-unreadable",
    "",
    "The file holds the character U+D800, which no text contains.",
    "UTF-8",
  ],
  [
    "name: The Shop\n  hosts",
    'name: ¶"The\\u0007Shop"\n  hosts',
    "character-unreadable",
    "site.name",
    "The value holds the character U+0007, which no text contains.",
    "Remove it",
  ],
  [
    "name: The Shop\n  hosts",
    "name: ¶*shop\n  hosts",
    "alias-unknown",
    "site.name",
    "The alias *shop names no anchor that stands before it.",
    "Write the value out.",
  ],
];

/** Where no mark says it: a missing key of the register, and of a group. */
const places: Readonly<Record<string, readonly [line: number, column: number]>> = {
  profile: [2, 1],
  retention: [2, 1],
  dpo: [2, 1],
  "services.counter.provider.name": lineOf("    provider:\n      name: Counter"),
};

function lineOf(part: string): [line: number, column: number] {
  const before = sampleText.slice(0, sampleText.indexOf(part));
  return [before.split("\n").length, (/^ */.exec(part)?.[0].length ?? 0) + 1];
}

it.each(wrong)("finds %j written as %j: %s", (from, to, rule, where, message, mend) => {
  expect(sampleText).toContain(from);
  const marked = sampleText.replace(from, () => to);
  const before = marked.slice(0, marked.indexOf("¶")).split("\n");
  const [line, column] = to.includes("¶") ? [before.length, (before.at(-1)?.length ?? 0) + 1] : (places[where] ?? []);
  const { register, findings } = readRegister(marked.replace("¶", ""));
  expect(register).toBeUndefined();
  expect(findings[0]).toMatchObject({ rule, severity: "critical", where, message, line, column });
  expect(findings[0]?.mend).toContain(mend);
});

it.each([
  ["", "The register is empty, which does not fit."],
  ["- a\n- b", "The register is a list, which does not fit."],
  ["just words", "The register is a text, which does not fit."],
  ["42", "The register is a number, which does not fit."],
])("says that %j is no register", (text, message) => {
  expect(readRegister(text).findings).toEqual([
    { rule: "shape-fault", severity: "critical", where: "", message, mend: "Write a group of keys.", line: 1, column: 1 },
  ]);
});

it("reports every fault of a file at once, in the order of the text", () => {
  const text = sampleText.replace("profile: fr", "profile: fra").replace("1 year", "1 yr").replace("embed: true", "embed: yes");
  const { findings } = readRegister(text);
  expect(findings.map(({ where }) => where)).toEqual(["profile", "services.shop.trackers[1].lifetime", "services.till.embed"]);
});

it("counts the rest after a hundred findings", () => {
  const rows = Array.from({ length: 250 }, (_, index) => `  s${index}: 1\n`).join("");
  const { findings } = readRegister(sampleText.replace("services:\n", `services:\n${rows}`));
  expect(findings.length).toBe(101);
  expect(findings.at(-1)?.message).toBe("There are 150 more findings of this kind.");
});

it.each([
  ["services.till.trackers[0].lifetime", "30 days"],
  ["services.till.trackers[0]", 'name: "{key}.till'],
  ["services.till.trackers[0].name", '"{key}.till'],
  ["services.till.provider.contract", "provider:\n      name: Till"],
  ["services.counter", "counter:"],
  ["services.counter.trackers[9].name", "trackers:\n      - name: cnt_*"],
  ["purposes.payment.title.fr", "Contrôle des paiements"],
  ["purposes.payment", "payment:"],
  ["nowhere.at.all", "temoin: 1"],
  ["", "temoin: 1"],
])("puts a finding of a check about %j at its place in the text", (where, part) => {
  const [found] = locateFindings(sampleText, [{ rule: "r", severity: "low", where, message: "m", mend: "n" }]);
  const before = sampleText.slice(0, sampleText.indexOf(part)).split("\n");
  expect(found).toMatchObject({ where, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
});

it("finds places whose keys contain dots, and leaves findings alone when the text cannot be read", () => {
  const text = `${sampleText}texts:\n  banner.title: { en: Hello, fr: Bonjour }\n  banner: { en: Hi, fr: Salut }\n`;
  const finding = { rule: "r", severity: "low", where: "texts.banner.title.fr", message: "m", mend: "n" } as const;
  expect(locateFindings(text, [finding])[0]).toMatchObject({ line: 92, column: 34 });
  expect(locateFindings("\0", [finding])).toEqual([finding]);
});

it("documents every rule that the reader speaks of", () => {
  const folder = new URL("read/", import.meta.url);
  const sources = readdirSync(folder).filter((file) => file.endsWith("-faults.ts"));
  const spoken = sources.flatMap((file) => [
    ...readFileSync(new URL(file, folder), "utf8").matchAll(/(?:rule: |fault\(|refused\(|\["(?:directive|tag)", )"([a-z-]+)"/g),
  ]);
  const documented = readFileSync(new URL("rules.md", folder), "utf8").matchAll(/^\| `([a-z-]+)` +\|/gm);
  const names = (found: Iterable<RegExpMatchArray>) => [...new Set([...found].map((match) => match[1]))].sort();
  expect(names(documented)).toEqual(names(spoken));
});
