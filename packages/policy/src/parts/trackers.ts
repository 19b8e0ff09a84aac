// Part 4: the trackers that need consent, one row each (CJEU Planet49, C-673/17: lifetime and access of third parties).
import { exemptionOf, type ListedTracker, purposeOf, servicePurposes } from "@temoin/register";
import { code, named, paragraph } from "../blocks.ts";
import type { Block } from "../document.ts";
import { fill } from "../fill.ts";
import { stated } from "../organisations.ts";
import type { Part, PartContext } from "../part.ts";
import { trackerTable } from "../tracker-table.ts";

export const trackers: Part = {
  id: "trackers",
  compose(context) {
    const { register, words } = context;
    const asked = context.trackers.filter((entry) => exemptionOf(register, entry) === undefined);
    return [
      ...(asked.length > 0
        ? [paragraph(words.trackers.intro), trackerTable(words.trackers.title, asked, context)]
        : [paragraph(words.trackers.none)]),
      ...misdeclared(asked, context),
      ...unnamed(asked, context),
      ...unlisted(context),
    ];
  },
};

/** Trackers that claim an exemption which does not exist wait like all others; the page says why they are here. */
function misdeclared(asked: readonly ListedTracker[], { register, words, formats }: PartContext): Block[] {
  const claimed = asked.filter((entry) => entry.purposeIds.every((id) => purposeOf(register, id)?.basis === "exempt"));
  if (claimed.length === 0) return [];
  const names = claimed.map(({ names, service }) =>
    names.length > 0 ? formats.list(names.map((name) => [code(name)])) : [named(service.name)],
  );
  return [paragraph(fill(words.trackers.held, { names: formats.list(names) }))];
}

/** What has neither name nor host can be held by its markup only, and nobody can look for it: the page says so. */
function unnamed(asked: readonly ListedTracker[], { words, formats }: PartContext): Block[] {
  const services = new Set(
    asked.filter(({ names, tracker }) => names.length === 0 && !stated(tracker.host)).map(({ service }) => service),
  );
  if (services.size === 0) return [];
  return [paragraph(fill(words.trackers.unnamed, { services: formats.list([...services].map(({ name }) => [named(name)])) }))];
}

/** Services that wait for consent although no tracker of theirs is declared: the visitor is told of them too. */
function unlisted({ register, words, formats }: PartContext): Block[] {
  const services = Object.values(register.services)
    .filter((service) => service.trackers.length === 0)
    .filter((service) => servicePurposes(service).some((id) => purposeOf(register, id)?.basis !== "exempt"));
  if (services.length === 0) return [];
  return [paragraph(fill(words.trackers.unlisted, { services: formats.list(services.map(({ name }) => [named(name)])) }))];
}
