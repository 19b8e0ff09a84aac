// Part 1: who is responsible, and whom to write to (GDPR art. 13(1)(a) and (b)).
import { NOT_STATED, type Register } from "@temoin/register";
import { paragraph, subheading, terms } from "../blocks.ts";
import { type Contact, emailLink } from "../contact.ts";
import type { Block, Line } from "../document.ts";
import { fill } from "../fill.ts";
import { stated } from "../organisations.ts";
import type { Part, PartContext } from "../part.ts";

type Pair = readonly [string, Line];

export const controller: Part = {
  id: "controller",
  compose: (context) => [...publisher(context), subheading(context.words.controller.officer), ...officer(context)],
};

function publisher(context: PartContext): Block[] {
  const { register, words, formats } = context;
  const { controller: own } = register;
  if (own === NOT_STATED) return [paragraph(words.controller.unknown)];
  const rows: [string, string | undefined][] = [
    [words.controller.name, own.name],
    [words.controller.form, own.form],
    [words.controller.capital, own.capital],
    [words.controller.registration, own.registration],
    [words.controller.country, own.country && formats.country(own.country)],
    [words.controller.representative, own.representative],
  ];
  const facts = rows.flatMap(([term, value]): Pair[] => (value ? [[term, [{ kind: "name", text: value }]]] : []));
  return [
    paragraph(fill(words.controller.intro, { site: { kind: "name", text: register.site.name } })),
    terms([...facts, ...contactPairs(own, context)]),
  ];
}

function officer(context: PartContext): Block[] {
  const { register, words, formats, say } = context;
  const { dpo } = register;
  if (dpo === NOT_STATED) return [paragraph(words.controller.nobody)];
  const reply = stated(dpo.replyWithin);
  const subject = say(dpo.subject);
  return [
    paragraph(words.controller.write),
    terms([
      ...contactPairs(dpo, context, dpo.subject),
      ...(subject.length > 0 ? [[words.controller.subject, subject] as const] : []),
      [words.controller.reply, [reply ? formats.duration(reply) : words.page.unstated]],
    ]),
  ];
}

function contactPairs(contact: Contact, context: PartContext, subject?: SubjectText): Pair[] {
  const { words } = context;
  const email = stated(contact.email);
  const address = stated(contact.address);
  const phone = stated(contact.phone);
  const pairs: Pair[] = [
    ...(email ? [[words.controller.email, [emailLink(email, subject, context)]] as Pair] : []),
    ...(address ? [[words.controller.address, [{ kind: "name", text: address }]] as Pair] : []),
    ...(phone ? [[words.controller.phone, [{ kind: "name", text: phone }]] as Pair] : []),
  ];
  return pairs.length > 0 ? pairs : [[words.controller.contact, [words.page.unstated]]];
}

type SubjectText = Exclude<Register["dpo"], string>["subject"];
