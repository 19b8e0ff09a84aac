// Register -> policy page as data. Pure: the same register, edition and language always give the same page.
import { choiceLifetime, exemptionOf, listTrackers, type Register, textIn } from "@temoin/register";
import { link, named, paragraph } from "./blocks.ts";
import { declareOwn } from "./declare-own.ts";
import type { Block, Document, Section } from "./document.ts";
import { fill } from "./fill.ts";
import { formatsFor } from "./format.ts";
import { directionOf } from "./language.ts";
import { linked } from "./linked.ts";
import { sayIn } from "./own-words.ts";
import type { Part, PartContext, PolicyContext } from "./part.ts";
import { parts } from "./parts/index.ts";
import { spokenFor, wordsFor } from "./words-for.ts";

/**
 * The policy page of `register` in `context.language`: 22 sections, none empty. The register is the one that people
 * write; what Témoin itself keeps is declared here. For a language without built-in words the page speaks English
 * around the site's own texts, and says so in `language`.
 */
export function composePolicy(register: Register, context: PolicyContext): Document {
  const whole = partContext(register, context);
  const { words, language } = whole;
  const site = register.site.name;
  return freeze({
    language: spokenFor(language),
    dir: directionOf(spokenFor(language)),
    title: words.page.title.replaceAll("{site}", () => site),
    site,
    lead: lead(whole),
    sections: parts.map((part) => section(part, whole)),
    labels: { contents: words.page.contents, languages: words.page.languages, skip: words.page.skip },
  });
}

function partContext(written: Register, context: PolicyContext): PartContext {
  const { language, profile } = context;
  const spoken = spokenFor(language);
  const words = wordsFor(spoken, written);
  const lifetime = choiceLifetime(written, profile);
  const register = declareOwn(written, words, spoken, lifetime);
  return {
    ...context,
    register,
    words,
    lifetime,
    formats: formatsFor(spoken),
    trackers: listTrackers(register),
    say: (text) => sayIn(text, language, spoken, register),
    noted: (part) => written.notes.some((note) => note.part === part && textIn(note.text, language, written) !== ""),
    see: (part) => link(`#${part}`, words[part].title),
  };
}

function lead({ register, trackers, words, formats }: PartContext): Block[] {
  const asked = trackers.filter((entry) => exemptionOf(register, entry) === undefined);
  const counts = { all: formats.number(trackers.length), asked: formats.number(asked.length) };
  return [paragraph(fill(words.page.lead, { site: named(register.site.name) })), paragraph(fill(words.page.count, counts))];
}

/** What the part says by itself, then the site's own notes under it. */
function section({ id, compose }: Part, context: PartContext): Section {
  const notes = context.register.notes.filter((note) => note.part === id).map((note) => context.say(note.text));
  const own = notes.filter((line) => line.length > 0).map((line) => paragraph(linked(line)));
  return { id, title: context.words[id].title, blocks: [...compose(context), ...own] };
}

function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
