// Part 20: the country whose rules apply, and what that country alone asks for (H09-H18).
import { inEurope } from "@temoin/register";
import { link, named, paragraph } from "../blocks.ts";
import type { Block } from "../document.ts";
import { fill } from "../fill.ts";
import type { Part, PartContext } from "../part.ts";

export const country: Part = {
  id: "country",
  compose(context) {
    const { words, profile, formats } = context;
    const values = {
      country: formats.country(profile.country),
      law: named(profile.law),
      authority: link(profile.authority.url, named(profile.authority.name)),
    };
    return [
      paragraph(fill(words.country.rules, values)),
      ...(inEurope(profile.country) ? [paragraph(words.country.europe)] : []),
      ...box(context),
    ];
  },
};

/** The country's own box. The button is the one that opens the settings. */
function box({ register, words, language, paths, noted }: PartContext): Block[] {
  const id = register.profile;
  if (id === "ma") return noted("country") ? [] : [paragraph(words.country.ma)];
  if (id !== "gb" && id !== "ch" && id !== "us-ca" && id !== "ca-qc") return [];
  return [paragraph(words.country[id]), { kind: "button", label: words.choice.button, href: `${paths.policy(language)}#choice` }];
}
