// Sighting -> the known service it may belong to. A suggestion for people to judge; nothing follows from it by itself.
import { maskName, matchesWildcard, type Sighting } from "@temoin/register";
import { knownHost } from "./known-host.ts";
import type { KnownService, KnownTracker } from "./known-service.ts";
import { services } from "./services/all.ts";

export interface Suggestion {
  readonly service: KnownService;
  /** What speaks for it, the strongest first. */
  readonly by: "name and host" | "name" | "host";
  /** The tracker of that name, when the catalogue knows it. */
  readonly tracker?: KnownTracker;
}

/** A name with fewer characters besides `*` says too little by itself: anybody may call a cookie `_gid` or `vuid`. */
const TELLING = 6;

interface Entry {
  readonly service: KnownService;
  readonly tracker: KnownTracker;
  /** As the name would be sighted. */
  readonly pattern: string;
  /** Characters besides `*`. */
  readonly weight: number;
}

/** By weight, the heaviest first. */
const entriesOf = (known: readonly KnownService[]): readonly Entry[] =>
  known
    .flatMap((service) => service.trackers.map((tracker) => ({ service, tracker, pattern: maskName(tracker.name) })))
    .map((entry) => ({ ...entry, weight: entry.pattern.replaceAll("*", "").length }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);

/**
 * The service that a masked sighting points to. By name and the writer's host together where possible; by a name alone only
 * when it is long enough and of one service; by a host alone when the name is nobody's. undefined when they contradict.
 */
export type Suggest = (sighting: Sighting) => Suggestion | undefined;

/** Over some services; their hosts are those of the catalogue. */
export function suggestFrom(known: readonly KnownService[]): Suggest {
  const entries = entriesOf(known);
  return ({ kind, name, host, writer }) => {
    if (kind === "request") return byHost(host);
    const fitting = entries.filter((entry) => isKeptIn(entry.tracker, kind) && matchesWildcard(entry.pattern, name));
    const author = answering(writer);
    const both = fitting.find(({ service }) => service === author);
    if (both) return { service: both.service, by: "name and host", tracker: both.tracker };
    const [best] = fitting;
    if (!best) return byHost(writer);
    const isShared = fitting.some(({ service, weight }) => weight === best.weight && service !== best.service);
    return best.weight < TELLING || isShared ? undefined : { service: best.service, by: "name", tracker: best.tracker };
  };
}

export const suggest: Suggest = suggestFrom(services);

function isKeptIn({ storage }: KnownTracker, kind: Sighting["kind"]): boolean {
  // Of one that came back it is not told where it is kept.
  return kind === "respawn" || [storage].flat().some((one) => one === kind);
}

function byHost(host: string): Suggestion | undefined {
  const service = answering(host);
  return service && { service, by: "host" };
}

/** A masked host starts with a dot. */
function answering(host: string): KnownService | undefined {
  return knownHost(host.replace(/^\./, ""));
}
