// When and how a choice was made, for how long it counts, and what the visitor was told.
import type { ChoiceRecord } from "@temoin/ledger";
import { profileOf } from "@temoin/register";
import { code, link, terms } from "../blocks.ts";
import type { Block, Line } from "../document.ts";
import { fill } from "../fill.ts";
import type { ReceiptContext, Speech } from "./context.ts";
import type { ReceiptFacts } from "./facts.ts";

/** Keys of the words for what was on the screen: some of them also name ways to decide. */
const layers = { banner: "banner", preferences: "dialog", placeholder: "frame", none: "none" } as const satisfies Record<
  ChoiceRecord["shown"]["layer"],
  string
>;

export function circumstancesBlocks(facts: ReceiptFacts, speech: Speech, context: ReceiptContext): Block[] {
  const { record, edition } = facts;
  const { words, formats } = speech;
  const { receipt: own } = words;
  const { layer, language } = record.shown;
  const screen = fill(own.layer, {
    layer: own[layers[layer]],
    language: { kind: "foreign", language, text: formats.languageName(language) },
  });
  return [
    terms([
      [own.at, [formats.moment(record.at)]],
      [own.how, own[record.how]],
      [own.shown, screen],
      [own.country, formats.country(profileOf(edition.register.profile).country)],
      [own.until, until(facts, speech)],
      [own.keep, fill(own.keptUntil, { date: formats.date(facts.keptUntil) })],
      [own.edition, told(facts, speech, context)],
    ]),
  ];
}

function until({ record, history, until: end, over }: ReceiptFacts, { words, formats }: Speech): Line {
  const next = history[history.findIndex((one) => one.record.id === record.id) + 1];
  if (next) return fill(words.receipt.replaced, { date: formats.moment(next.record.at) });
  return over ? fill(words.receipt.over, { date: formats.date(end) }) : [formats.date(end)];
}

function told({ edition: { hash, current } }: ReceiptFacts, { words }: Speech, { paths }: ReceiptContext): Line {
  const { receipt: own } = words;
  const page = current ? link(paths.policy, own.policy) : link(paths.text(hash), own.text);
  return fill(current ? own.current : own.earlier, { edition: code(hash.slice(0, 12)), link: page });
}
