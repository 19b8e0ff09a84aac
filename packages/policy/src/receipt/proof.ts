// How whoever holds a receipt checks it, and takes everything along.
import { link, list, paragraph } from "../blocks.ts";
import type { Block } from "../document.ts";
import { fill } from "../fill.ts";
import type { ReceiptContext, Speech } from "./context.ts";
import type { ReceiptFacts } from "./facts.ts";

export function proofBlocks({ code, place }: ReceiptFacts, { words, formats }: Speech, { paths }: ReceiptContext): Block[] {
  const { receipt: own } = words;
  const told = place
    ? // Places are counted from 0 in the log, and from 1 by people.
      fill(own.sealed, { leaf: formats.number(place.leaf + 1), size: formats.number(place.size) })
    : [own.waiting];
  return [
    paragraph(told),
    list([
      [link(paths.of(code, ".jws"), own.jws)],
      ...(place ? [[link(paths.of(code, ".proof"), own.path)]] : []),
      [link(paths.of(code, ".json"), own.json)],
      [link(paths.of(code, ".jsonld"), own.jsonld)],
      [link(paths.of(code, "/export"), own.export)],
      [link(paths.keys, own.keys)],
    ]),
  ];
}
