// Part 15: the record of a choice: what it holds, why, how long, how to get it (GDPR art. 7(1); ISO/IEC TS 27560; G08).
import { needsConsent } from "@temoin/register";
import { addressLink, list, paragraph } from "../blocks.ts";
import type { Block } from "../document.ts";
import { fill } from "../fill.ts";
import type { Part, PartContext } from "../part.ts";

export const log: Part = {
  id: "log",
  compose(context) {
    const { register, words, see } = context;
    const { log: own } = words;
    return [
      paragraph(own.why),
      ...(needsConsent(register) ? [] : [paragraph(own.nothing)]),
      paragraph(own.holds),
      list([own.id, own.edition, own.decision, own.way, own.time]),
      paragraph(own.without),
      keeping(context),
      { kind: "state", of: "receipt", label: own.state, fallback: own.fallback },
      paragraph(fill(own.get, { controller: see("controller") })),
      ...(context.paths.receipts ? [paragraph(fill(own.link, { link: addressLink(context.paths.receipts) }))] : []),
    ];
  },
};

function keeping({ words, profile, formats }: PartContext): Block {
  const kept = profile.limits["proof.ttl"]?.value;
  return paragraph(kept === undefined ? words.log.unkept : fill(words.log.kept, { duration: formats.duration(String(kept)) }));
}
