// Part 19: children (GDPR art. 8; French law 78-17, art. 45).
import { paragraph } from "../blocks.ts";
import { fill } from "../fill.ts";
import type { Part } from "../part.ts";

export const children: Part = {
  id: "children",
  compose({ register, words, profile, formats, noted }) {
    const addressed = register.site.children;
    const age = profile.limits["minor.age"]?.value;
    if (addressed === false) return [paragraph(words.children.no)];
    if (addressed === undefined) return noted("children") ? [] : [paragraph(words.children.unstated)];
    return [
      paragraph(words.children.yes),
      ...(age === undefined ? [] : [paragraph(fill(words.children.age, { age: formats.number(Number(age)) }))]),
    ];
  },
};
