// Part 5: exempt trackers in a table of their own, each with its reason (D03; CNIL guidelines 2020-091, art. 5).
import { exemptionOf } from "@temoin/register";
import { named, paragraph } from "../blocks.ts";
import { fill } from "../fill.ts";
import type { Part } from "../part.ts";
import { trackerTable } from "../tracker-table.ts";

export const exempt: Part = {
  id: "exempt",
  compose(context) {
    const { register, words, profile } = context;
    const entries = context.trackers.filter((entry) => exemptionOf(register, entry) !== undefined);
    return [
      paragraph(fill(words.exempt.intro, { law: named(profile.law) })),
      trackerTable(words.exempt.title, entries, context, true),
      paragraph(words.exempt.object),
    ];
  },
};
