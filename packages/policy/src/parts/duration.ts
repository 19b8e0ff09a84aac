// Part 13: how long the choice is kept and when it is asked again (CNIL recommendation 2020-092, §38-39; C10).
import { NOT_STATED, needsConsent, OWN_NAME } from "@temoin/register";
import { code, paragraph } from "../blocks.ts";
import { fill } from "../fill.ts";
import type { Part } from "../part.ts";

export const duration: Part = {
  id: "duration",
  compose({ register, words, formats, lifetime, see }) {
    const { duration: own } = words;
    return [
      ...(needsConsent(register) ? [] : [paragraph(own.nothing)]),
      paragraph(fill(own.body, { duration: formats.duration(lifetime) })),
      ...(register.choice.lifetime === NOT_STATED ? [paragraph(fill(own.unstated, { country: see("country") }))] : []),
      paragraph(fill(own.again, { name: code(OWN_NAME) })),
    ];
  },
};
