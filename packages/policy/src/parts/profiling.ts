// Part 8: kinds of data, profiling, automated decisions (GDPR art. 13(2)(f)). A site describes them in a note.
import { paragraph } from "../blocks.ts";
import { fill } from "../fill.ts";
import type { Part } from "../part.ts";

export const profiling: Part = {
  id: "profiling",
  compose: ({ words, see, noted }) => [
    paragraph(fill(words.profiling.data, { trackers: see("trackers"), exempt: see("exempt") })),
    ...(noted("profiling") ? [] : [paragraph(words.profiling.none)]),
  ],
};
