// Part 11: how to accept, refuse, change and withdraw, with the live control (GDPR art. 7(3), 13(2)(c)).
import { needsConsent, OWN_NAME } from "@temoin/register";
import { code, link, list, named, paragraph, subheading } from "../blocks.ts";
import type { Block } from "../document.ts";
import { fill } from "../fill.ts";
import type { Part, PartContext } from "../part.ts";

/** The makers' own instructions; each address answers in the reader's language. */
const browsers = [
  ["Chrome", "https://support.google.com/chrome/answer/95647"],
  ["Firefox", "https://support.mozilla.org/kb/clear-cookies-and-site-data-firefox"],
  ["Safari", "https://support.apple.com/guide/safari/sfri11471/mac"],
  ["Edge", "https://support.microsoft.com/microsoft-edge/delete-cookies-in-microsoft-edge-63947406-40ac-c3b8-57b9-2a946a29ae09"],
] as const;

export const choice: Part = {
  id: "choice",
  compose(context) {
    const { register, words } = context;
    return [
      ...(needsConsent(register)
        ? [paragraph(words.choice.body), paragraph(words.choice.withdraw)]
        : [paragraph(words.choice.nothing)]),
      ...control(context),
      paragraph(fill(words.choice.script, { name: code(OWN_NAME) })),
      subheading(words.choice.browser),
      paragraph(words.choice.settings),
      list(browsers.map(([name, href]) => [link(href, named(name))])),
      ...objectionPages(context),
    ];
  },
};

function control({ words, language, paths }: PartContext): Block[] {
  return [
    { kind: "state", of: "choice", label: words.choice.state, fallback: words.choice.fallback },
    { kind: "button", label: words.choice.button, href: `${paths.policy(language)}#choice` },
  ];
}

function objectionPages({ register, words }: PartContext): Block[] {
  const lines = Object.values(register.services).flatMap(({ name, optOut }) =>
    optOut ? [[link(optOut, fill(words.choice.page, { service: named(name) }))]] : [],
  );
  return lines.length > 0 ? [paragraph(words.choice.pages), list(lines)] : [];
}
