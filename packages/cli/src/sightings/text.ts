// For people: what was met, how often, whose it may be, and what to write into the register.
import type { ListedSighting, SightingList } from "./list.ts";

export interface SiteSightings extends SightingList {
  readonly site: string;
  /** YAML; "" when there is nothing to declare. */
  readonly register: string;
}

export function sightingsText({ site, sightings, others, register }: SiteSightings, from: string): string {
  if (sightings.length === 0 && others === 0) return `${site}: nothing undeclared was met since ${from}.`;
  const width = String(Math.max(0, ...sightings.map(({ count }) => count), others)).length;
  const blocks = sightings.map((sighting) => block(sighting, width));
  const rest = others > 0 ? [`  ${String(others).padStart(width)}  others, beyond the limit of different ones a day`] : [];
  return [
    `${site}: ${sightings.length} undeclared since ${from}, most frequent first. Told by about one page view in ten.`,
    [...blocks, ...rest].join("\n"),
    ...(register === "" ? [] : [`To declare them, once you know what each is for:\n\n${register}`]),
  ].join("\n\n");
}

function block(sighting: ListedSighting, width: number): string {
  const { count, days, last } = sighting;
  const when = days === 1 ? `on ${last}` : `on ${days} days, last on ${last}`;
  return `  ${String(count).padStart(width)}  ${what(sighting)}, ${when}\n  ${"".padStart(width)}  ${whose(sighting)}`;
}

function what({ kind, name, host, writer }: ListedSighting): string {
  const by = writer === "" ? "" : kind === "request" ? `, by ${writer}` : `, written by ${writer}`;
  if (kind === "request") return `request to ${host}${by}`;
  if (kind === "respawn") return `"${name}" came back after it was deleted${by}`;
  return name === "" ? `${kind}${by}` : `${kind} "${name}"${by}`;
}

function whose({ kind, name, suggestion, declaredAt }: ListedSighting): string {
  if (suggestion) return `May belong to ${suggestion.service.name}, by its ${suggestion.by}.`;
  if (kind === "respawn") return "Something keeps it elsewhere and writes it again.";
  if (declaredAt !== undefined) return `Written by a host of ${declaredAt}, which the register declares.`;
  return name === "*" ? "Its name differs each time; ask who wrote the script." : "The catalogue does not know it.";
}
