// The decision, purpose by purpose and service by service, in the titles that the visitor was shown.
import { purposeOf } from "@temoin/register";
import { named, paragraph, subheading, terms } from "../blocks.ts";
import type { Block, Line } from "../document.ts";
import { fill } from "../fill.ts";
import type { Speech } from "./context.ts";
import type { ReceiptFacts } from "./facts.ts";

export function decidedBlocks({ record, edition, services }: ReceiptFacts, { words, say }: Speech): Block[] {
  const { receipt: own } = words;
  const { register } = edition;
  const answer = (granted: boolean) => (granted ? own.accepted : own.rejected);
  const purposes = Object.entries(record.purposes).map(([id, granted]): [Line, string] => {
    const title = say(purposeOf(register, id)?.title, register);
    return [title.length > 0 ? title : [id], answer(granted)];
  });
  const each = services.map(({ id, allowed }): [Line, Line] => [
    [named(register.services[id]?.name ?? id)],
    Object.hasOwn(record.services, id) ? fill(own.apart, { answer: answer(allowed) }) : [answer(allowed)],
  ]);
  return [
    paragraph([own[record.state]]),
    ...(purposes.length > 0 ? [subheading(own.purposes), terms(purposes)] : []),
    ...(each.length > 0 ? [subheading(own.services), terms(each)] : []),
  ];
}
