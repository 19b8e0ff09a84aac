// Part 15: the record of a choice: what it holds, why, how long, how to get it (GDPR art. 7(1); ISO/IEC TS 27560; G08).
import { needsConsent, proofLifetime } from "@temoin/register";
import { link, list, paragraph } from "../blocks.ts";
import { contactOf } from "../contact.ts";
import { fill } from "../fill.ts";
import type { Part } from "../part.ts";

export const log: Part = {
  id: "log",
  compose(context) {
    const { register, words, see } = context;
    const { log: own } = words;
    const receipts = context.paths.receipts?.(context.language);
    return [
      paragraph(own.why),
      ...(needsConsent(register) ? [] : [paragraph(own.nothing)]),
      paragraph(own.holds),
      list([own.id, own.edition, own.decision, own.way, own.time]),
      paragraph(own.without),
      paragraph(fill(own.kept, { duration: context.formats.duration(proofLifetime(register)) })),
      { kind: "state", of: "receipt", label: own.state, fallback: own.fallback },
      paragraph(contactOf(context) ? fill(own.get, { controller: see("controller") }) : own.nobody),
      ...(receipts ? [paragraph(fill(own.link, { link: link(receipts, own.page) }))] : []),
    ];
  },
};
