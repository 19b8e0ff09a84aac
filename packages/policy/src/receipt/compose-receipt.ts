// A receipt as a page: what was decided, when and how, what came before and after, how to check it, how to end it.
import { code, link, named, paragraph, terms } from "../blocks.ts";
import type { Block, Line } from "../document.ts";
import { fill } from "../fill.ts";
import { circumstancesBlocks } from "./circumstances.ts";
import { pageOf, type ReceiptContext, type Speech, speechOf } from "./context.ts";
import { decidedBlocks } from "./decided.ts";
import { erasingBlocks } from "./erasing.ts";
import type { ReceiptFacts } from "./facts.ts";
import type { ReceiptPage } from "./page.ts";
import { proofBlocks } from "./proof.ts";

export function composeReceipt(facts: ReceiptFacts, context: ReceiptContext): ReceiptPage {
  const speech = speechOf(context);
  const { words } = speech;
  const { receipt: own } = words;
  const { register, paths } = context;
  const lead = [paragraph(fill(own.lead, { site: named(register.site.name) })), terms([[own.code, [code(facts.code)]]])];
  return pageOf(context, speech, own.title, lead, [
    { id: "decided", title: own.decided, blocks: decidedBlocks(facts, speech) },
    { id: "circumstances", title: own.circumstances, blocks: circumstancesBlocks(facts, speech, context) },
    { id: "history", title: own.history, blocks: historyBlocks(facts, speech, context) },
    { id: "proof", title: own.proof, blocks: proofBlocks(facts, speech, context) },
    { id: "change", title: own.change, blocks: [paragraph(fill(own.withdraw, { link: link(paths.policy, own.policy) }))] },
    { id: "erase", title: own.erase, blocks: erasingBlocks(facts.code, facts.history.length, speech, context) },
  ]);
}

/** Newest first. */
function historyBlocks({ code: mine, history }: ReceiptFacts, { words, formats }: Speech, { paths }: ReceiptContext): Block[] {
  const { receipt: own } = words;
  const rows = history
    .toReversed()
    .map(({ code: each, record }): [Line, Line] => [
      [formats.moment(record.at)],
      [own[record.state], " (", each === mine ? own.this : link(paths.receipt(each), code(each)), ")"],
    ]);
  return [paragraph(own.linked), terms(rows)];
}
