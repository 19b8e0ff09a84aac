// How to write to the site about data: one address, found the same way wherever the page names it.
import { NOT_STATED, type Text, textIn } from "@temoin/register";
import { code, link, named } from "./blocks.ts";
import type { Inline, Link } from "./document.ts";
import { stated } from "./organisations.ts";
import type { PartContext } from "./part.ts";

export interface Contact {
  readonly email?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
}

/** A mailto link (RFC 6068), its subject filled in when the register has one. */
export function emailLink(email: string, subject: Text | undefined, { language, register }: PartContext): Link {
  const [local = "", ...domain] = email.split("@");
  const to = `${encode(local)}@${encode(domain.join("@"))}`;
  const line = textIn(subject, language, register);
  return link(`mailto:${to}${line === "" ? "" : `?subject=${encode(line)}`}`, code(email));
}

/** Where to write: the officer before the publisher, e-mail before post; undefined when nothing is stated. */
export function contactOf(context: PartContext): Inline | undefined {
  const { dpo, controller } = context.register;
  const people = [dpo, controller].filter((person) => person !== NOT_STATED);
  const subject = dpo === NOT_STATED ? undefined : dpo.subject;
  for (const person of people) {
    const email = stated(person.email);
    if (email) return emailLink(email, subject, context);
    const address = stated(person.address);
    if (address) return named(address);
  }
  return undefined;
}

/** Half a surrogate pair would make encodeURIComponent throw. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
