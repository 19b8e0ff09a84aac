// Part 16: rights, and the authority to complain to (GDPR art. 12(3), 13(2)(b) and (d), 15-22).
import { link, list, named, paragraph } from "../blocks.ts";
import { contactOf } from "../contact.ts";
import { fill } from "../fill.ts";
import type { Part } from "../part.ts";

/** GDPR art. 12(3), where the profile sets no other. */
const ANSWER = "1 month";

export const rights: Part = {
  id: "rights",
  compose(context) {
    const { words, profile, formats } = context;
    const { rights: own } = words;
    const contact = contactOf(context);
    const duration = formats.duration(String(profile.limits.dsr?.value ?? ANSWER));
    return [
      paragraph(own.intro),
      list([own.access, own.rectification, own.erasure, own.restriction, own.objection, own.portability, own.withdrawal]),
      paragraph(contact ? fill(own.how, { contact, duration }) : fill(own.nobody, { duration })),
      paragraph(fill(own.complaint, { authority: link(profile.authority.url, named(profile.authority.name)) })),
    ];
  },
};
