// Part 17: what browser signals do here, and which wins in a conflict (W3C Global Privacy Control; H01-H05).
import { named, paragraph } from "../blocks.ts";
import { fill } from "../fill.ts";
import type { Part } from "../part.ts";
import { purposeLine } from "../tracker-words.ts";

export const signals: Part = {
  id: "signals",
  compose(context) {
    const { register, words, formats } = context;
    const selling = Object.entries(register.purposes).filter(([, purpose]) => purpose.used && purpose.sale);
    return [
      paragraph(fill(words.signals.gpc, { gpc: named("Global Privacy Control") })),
      paragraph(
        selling.length > 0
          ? fill(words.signals.sale, { purposes: formats.list(selling.map(([id]) => purposeLine(id, context))) })
          : words.signals.none,
      ),
      paragraph(fill(words.signals.other, { dnt: named("Do Not Track") })),
    ];
  },
};
