// Part 21: version, date, changes, earlier editions (E05; CNIL guidelines 2020-091: up to date).
import { NOT_STATED } from "@temoin/register";
import { code, link, named, paragraph, subheading, terms } from "../blocks.ts";
import type { Block, Line } from "../document.ts";
import { fill } from "../fill.ts";
import type { Part, PartContext } from "../part.ts";

export const version: Part = {
  id: "version",
  compose(context) {
    const { register, words, formats, edition, say } = context;
    const { number, date, announced } = register.version;
    const { version: own, page } = words;
    return [
      terms([
        [own.number, [number === NOT_STATED ? page.unstated : named(number)]],
        [own.date, [date === NOT_STATED ? page.unstated : formats.date(date)]],
        ...(edition.publishedAt ? [[own.published, [formats.date(edition.publishedAt)]] as const] : []),
        ...(edition.hash ? [[own.edition, [editionLink(edition.hash, context)]] as const] : []),
        [own.announced, announced === NOT_STATED ? page.unstated : say(announced)],
      ]),
      subheading(own.changes),
      changes(context),
      subheading(own.earlier),
      earlier(context),
    ];
  },
};

function changes({ register, words, formats, say }: PartContext): Block {
  const listed = register.version.changes;
  if (listed.length === 0) return paragraph(words.version.unchanged);
  return terms(
    listed.map(({ date, number, text }) => {
      const term: Line = [formats.date(date), ...(number ? [" (", ...numbered(number, words.version.numbered), ")"] : [])];
      return [term, say(text)] as const;
    }),
  );
}

function earlier(context: PartContext): Block {
  const { words, formats, edition } = context;
  if (edition.earlier.length === 0) return paragraph(words.version.first);
  return terms(
    edition.earlier.map(({ hash, publishedAt, number }) => {
      const which = number ? [", ", ...numbered(number, words.version.numbered)] : [];
      return [[formats.date(publishedAt)], [editionLink(hash, context), ...which]] as const;
    }),
  );
}

function numbered(number: string, sentence: string): Line {
  return fill(sentence, { number: named(number) });
}

function editionLink(hash: string, { paths }: PartContext) {
  return link(paths.editions(hash), code(hash.slice(0, 12)));
}
