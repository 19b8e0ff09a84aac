// Part 2: what trackers are, every technique named and not only cookies (CNIL guidelines 2020-091; EDPB 2/2023).
import type { Storage } from "@temoin/register";
import { paragraph, terms } from "../blocks.ts";
import { fill } from "../fill.ts";
import type { Part } from "../part.ts";
import { storageLine } from "../tracker-words.ts";

const techniques: readonly Storage[] = [
  "cookie",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "cacheStorage",
  "serviceWorker",
  "fileSystem",
  "windowName",
  "pixel",
  "sdk",
];

export const what: Part = {
  id: "what",
  compose(context) {
    const { words, formats, trackers } = context;
    const used = techniques.filter((technique) => trackers.some((entry) => entry.storages.includes(technique)));
    const names = formats.list(used.map((technique) => storageLine(technique, context)));
    return [
      paragraph(words.what.intro),
      terms([
        ...techniques.map((technique) => [storageLine(technique, context), words.what[technique]] as const),
        [words.storage.fingerprinting, words.what.fingerprinting],
      ]),
      paragraph(words.what.parties),
      paragraph(fill(words.what.used, { techniques: names })),
    ];
  },
};
