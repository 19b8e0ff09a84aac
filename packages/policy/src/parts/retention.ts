// Part 10: how long the data are kept, apart from the lifetime of trackers (GDPR art. 13(2)(a)).
import { NOT_STATED } from "@temoin/register";
import { paragraph } from "../blocks.ts";
import { fill } from "../fill.ts";
import type { Part } from "../part.ts";

export const retention: Part = {
  id: "retention",
  compose({ register, words, formats, see }) {
    const kept = register.retention;
    return [
      paragraph(
        kept === NOT_STATED ? words.retention.unstated : fill(words.retention.stated, { duration: formats.duration(kept) }),
      ),
      paragraph(fill(words.retention.apart, { log: see("log") })),
    ];
  },
};
