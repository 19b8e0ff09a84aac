// Part 18: trackers in e-mails (CNIL recommendation 2026-042).
import { paragraph } from "../blocks.ts";
import type { Part } from "../part.ts";

export const mail: Part = {
  id: "mail",
  compose({ register, trackers, words, noted }) {
    const some = register.site.surfaces.includes("mail") && trackers.some((entry) => entry.storages.includes("pixel"));
    if (some) return [paragraph(words.mail.some)];
    return noted("mail") ? [] : [paragraph(words.mail.none)];
  },
};
