// Sightings -> the lines of YAML that would declare them. Purpose and lifetime are for people to know: the lines name no guess.
import { type Bundle, type Register, reach, type SightingKind, servicePurposes } from "@temoin/register";
import type { ListedSighting } from "./list.ts";

/** No purpose of any register: `temoin check` asks for the right one. */
const WHICH = "which-one";
/** Where trackers go whose writer is not known: the site's own code, or somebody's inline script. */
const UNKNOWN = "not-known-yet";

interface Draft {
  readonly id: string;
  readonly seen: readonly ListedSighting[];
}

/** "" when there is nothing to declare. Names are quoted: they hold what YAML takes for signs of its own. */
export function registerLines(sightings: readonly ListedSighting[], bundle: Bundle, register: Register): string {
  const drafts = new Map<string, ListedSighting[]>();
  for (const seen of sightings) {
    if (!isDeclarable(seen)) continue;
    const id = serviceOf(seen, bundle);
    drafts.set(id, [...(drafts.get(id) ?? []), seen]);
  }
  if (drafts.size === 0) return "";
  const purposes = Object.keys(register.purposes).join(", ");
  return [
    `# In place of ${WHICH}: a purpose of the register (${purposes}), or a new one.`,
    "services:",
    ...[...drafts].flatMap(([id, seen]) => draftLines({ id, seen }, bundle, register)),
  ].join("\n");
}

/** One that came back is declared; a name of which nothing is left could be anything. */
function isDeclarable({ kind, name }: ListedSighting): boolean {
  return kind !== "respawn" && name !== "*";
}

function serviceOf({ suggestion, declaredAt, host, writer }: ListedSighting, bundle: Bundle): string {
  const there = host || foreign(writer, bundle);
  if (suggestion?.by === "name") return suggestion.service.id;
  return declaredAt ?? suggestion?.service.id ?? (there ? idOf(there) : UNKNOWN);
}

/** "" for the site's own host. */
function foreign(writer: string, bundle: Bundle): string {
  const { may } = reach(bundle, { services: new Map() }, writer.replace(/^\./, ""));
  return may ? "" : writer;
}

/** `px.ads-1.example` -> `px-ads-example`, within what a register takes for an id. */
function idOf(host: string): string {
  const words = host.split(/[^a-z0-9]+/).filter((word) => /^[a-z]/.test(word));
  return (
    words
      .slice(-5)
      .map((word) => word.slice(0, 30))
      .join("-") || UNKNOWN
  );
}

function draftLines({ id, seen }: Draft, bundle: Bundle, register: Register): string[] {
  const there = Object.hasOwn(register.services, id) ? register.services[id] : undefined;
  const undeclared = seen
    .filter(({ declaredAt }) => declaredAt !== id)
    .map(({ host, writer }) => host || foreign(writer, bundle));
  const hosts = [...new Set(undeclared)].filter((host) => host !== "").sort();
  const trackers = seen.filter(({ kind }) => kind !== "request");
  const isIdle = trackers.length === 0 && (!there || servicePurposes(there).length === 0);
  return [
    there ? `  ${id}: # Is in the register: add this to it.` : `  ${id}:`,
    ...(there ? [] : headLines(seen[0], id)),
    ...(hosts.length > 0 ? [`    hosts: [${hosts.map(quoted).join(", ")}]${maskedNote(hosts)}`] : []),
    ...(isIdle ? [`    purposes: [${WHICH}]`] : []),
    ...(trackers.length > 0 ? ["    trackers:", ...new Set(trackers.map(trackerLine))] : []),
  ];
}

function headLines(first: ListedSighting | undefined, id: string): string[] {
  const service = first?.suggestion?.service;
  if (id === UNKNOWN || !service)
    return [
      `    name: ${quoted(id === UNKNOWN ? "Not known yet" : first?.host || first?.writer || id)}`,
      `    party: ${id === UNKNOWN ? "first" : "third"}`,
      "    provider: { name: not stated }",
    ];
  const { name, provider, country, policy } = service;
  return [
    `    name: ${quoted(name)}`,
    "    party: third",
    `    provider: { name: ${quoted(provider)}, country: ${country}, policy: ${quoted(policy)} }`,
  ];
}

/** Kinds that have a name of their own among the register's storages. */
type Storage = Exclude<SightingKind, "request" | "respawn">;

function trackerLine({ kind, name, suggestion }: ListedSighting): string {
  const known = suggestion?.tracker;
  const shown = known?.name ?? name;
  const lifetime = known?.lifetime ?? "not stated";
  const storage: Storage = kind as Storage;
  return `      - { name: ${shown ? quoted(shown) : "not stated"}, storage: ${storage}, lifetime: ${lifetime}, purpose: ${WHICH} }`;
}

function maskedNote(hosts: readonly string[]): string {
  return hosts.some((host) => host.startsWith("."))
    ? " # A dot in front takes in every sub-domain: better name the exact host."
    : "";
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
