// Part 3: each purpose with its description and its legal basis (CNIL recommendation 2020-092; GDPR art. 13(1)(c)).
import { exemptionOf, NOT_STATED, type Purpose } from "@temoin/register";
import { aside, cell, named, paragraph, table, terms } from "../blocks.ts";
import type { Block, Cell } from "../document.ts";
import { fill } from "../fill.ts";
import type { Part, PartContext } from "../part.ts";
import { lifetimeText } from "../tracker-words.ts";

export const purposes: Part = {
  id: "purposes",
  compose(context) {
    const { register, words, formats, profile, say } = context;
    const used = Object.entries(register.purposes).filter(([, purpose]) => purpose.used);
    const unused = Object.values(register.purposes).filter((purpose) => !purpose.used);
    const asks = used.some(([, { basis }]) => basis !== "exempt");
    const longest = used.some(([, purpose]) => purpose.maxLifetime !== undefined);
    const columns = [words.table.purpose, words.table.description, words.table.basis];
    const rows = used.map(([id, purpose]) => ({
      id: `purpose-${id}`,
      header: cell(say(purpose.title)),
      cells: [
        descriptionCell(purpose, context),
        basisCell(id, purpose, context),
        ...(longest ? [cell(lifetimeText(purpose.maxLifetime ?? NOT_STATED, context))] : []),
      ],
    }));
    return [
      paragraph(asks ? `${words.purposes.intro} ${words.purposes.each}` : words.purposes.intro),
      paragraph(fill(words.purposes.law, { law: named(profile.law) })),
      table(words.purposes.title, longest ? [...columns, words.table.longest] : columns, rows, formats),
      ...(unused.length > 0 ? unusedBlocks(unused, context) : []),
    ];
  },
};

function unusedBlocks(unused: readonly Purpose[], { words, say }: PartContext): Block[] {
  const pairs = unused.map(({ title, description }) => {
    const said = say(description);
    return [say(title), said.length > 0 ? said : [words.purposes.idle]] as const;
  });
  return [paragraph(words.purposes.unused), terms(pairs)];
}

function descriptionCell({ description, detail, sale }: Purpose, { words, say }: PartContext): Cell {
  const said = say(description);
  const more = [...aside(say(detail)), ...aside(sale ? words.purposes.sale : [])];
  if (said.length > 0) return [said, ...more];
  return more.length > 0 ? more : cell(words.page.unstated);
}

function basisCell(id: string, { basis }: Purpose, { register, trackers, words }: PartContext): Cell {
  if (basis === "consent") return cell(words.purposes.consent);
  if (basis === "legitimate interest") return cell(words.purposes.interest);
  const found = trackers.filter((entry) => entry.purposeIds.includes(id)).map((entry) => exemptionOf(register, entry));
  const reasons = [...new Set(found)].filter((reason) => reason !== undefined);
  if (reasons.length === 0) return cell(words.purposes.unreasoned);
  return [[words.purposes.exempt], ...reasons.flatMap((reason) => aside(words.exemption[reason]))];
}
