// The table of trackers, used for those that need consent and, with one more column, for those that do not.
import { exemptionOf, type ListedTracker, NOT_STATED, OWN_NAME } from "@temoin/register";
import { addressLink, aside, cell, code, named, table } from "./blocks.ts";
import type { Block, Cell, Line } from "./document.ts";
import { fill } from "./fill.ts";
import type { PartContext } from "./part.ts";
import { lifetimeText, purposeLine, storageLine } from "./tracker-words.ts";

/** `reasons` adds the column that says why each is exempt. */
export function trackerTable(title: string, entries: readonly ListedTracker[], context: PartContext, reasons = false): Block {
  const { table: head } = context.words;
  const places = entries.some((entry) => entry.tracker.places);
  const columns = [head.name, head.by, head.purpose, head.lifetime, head.holds];
  const rows = entries.map((entry) => ({
    header: nameCell(entry, context),
    cells: [
      [byLine(entry, context), ...storageLines(entry, context).flatMap(aside)],
      purposeCell(entry, context),
      cell(lifetimeText(entry.tracker.lifetime, context)),
      holdsCell(entry, context),
      ...(reasons ? [reasonCell(entry, context)] : []),
      ...(places ? [placesCell(entry, context)] : []),
    ],
  }));
  const all = [...columns, ...(reasons ? [head.reason] : []), ...(places ? [head.places] : [])];
  return table(title, all, rows, context.formats);
}

function nameCell({ names }: ListedTracker, { words }: PartContext): Cell {
  return names.length > 0 ? names.map((name) => [code(name)]) : cell(words.page.unstated);
}

function byLine({ service }: ListedTracker, { words }: PartContext): Line {
  return [named(service.name), ` (${words.party[service.party]})`];
}

function storageLines({ storages, tracker, service }: ListedTracker, context: PartContext): Line[] {
  const { words, formats } = context;
  const list = formats.list(
    storages.map((storage) => storageLine(storage, context)),
    "disjunction",
  );
  const technique = storages.length > 1 ? fill(words.storage.either, { storages: list }) : list;
  if (tracker.host !== undefined && tracker.host !== NOT_STATED) return [technique, [code(tracker.host)]];
  // A register that names no host means the site's own, but a third party's silence proves nothing.
  const own = tracker.host === undefined && service.party === "first";
  return [technique, [own ? words.party.host : words.party.nohost]];
}

function purposeCell({ purposeIds, tracker }: ListedTracker, context: PartContext): Cell {
  return [...purposeIds.map((id) => purposeLine(id, context)), ...aside(context.say(tracker.kind))];
}

function holdsCell({ tracker }: ListedTracker, { words, say }: PartContext): Cell {
  const text = say(tracker.text);
  return [
    text.length > 0 ? text : [words.page.unstated],
    ...aside(say(tracker.note)),
    ...aside(tracker.link ? fill(words.table.more, { link: addressLink(tracker.link) }) : []),
  ];
}

function reasonCell(entry: ListedTracker, { register, words }: PartContext): Cell {
  const reason = exemptionOf(register, entry);
  return cell(reason ? words.exemption[reason] : words.page.unstated);
}

function placesCell({ serviceId, tracker }: ListedTracker, { words, formats }: PartContext): Cell {
  if (serviceId === OWN_NAME) return cell(words.place.front);
  const places = tracker.places?.map((place) => [place === "front office" ? words.place.front : words.place.back]);
  return cell(places ? formats.list(places) : words.page.unstated);
}
