// Part 22: how this page can be read: languages, print, plain text, without JavaScript (E04; WCAG).
import { addressLink, link, paragraph } from "../blocks.ts";
import { fill } from "../fill.ts";
import type { Part } from "../part.ts";

export const reading: Part = {
  id: "reading",
  compose({ register, words, formats, paths, language }) {
    const links = register.site.languages.map((tag) => [
      link(paths.policy(tag), { kind: "foreign" as const, language: tag, text: formats.languageName(tag) }),
    ]);
    return [
      paragraph(words.reading.body),
      paragraph(fill(words.reading.languages, { languages: formats.list(links) })),
      ...(paths.markdown ? [paragraph(fill(words.reading.text, { link: addressLink(paths.markdown(language)) }))] : []),
    ];
  },
};
