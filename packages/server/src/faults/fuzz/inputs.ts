// Inputs from a seed: a valid request of some endpoint, changed a few times.

import { changeBody, changeHeaders, changePath } from "./changes.ts";
import { nastyMethods } from "./nasty.ts";
import { type Chance, chance } from "./random.ts";

export interface Input {
  method: string;
  /** Path and query as they are sent. */
  path: string;
  headers: [name: string, value: string][];
  body: Uint8Array | undefined;
}

/** What is known of the served site, to make requests that get far. */
export interface Known {
  readonly edition: string;
  readonly editionHash: string;
  readonly assets: readonly string[];
}

const PATHS = [
  ...["/temoin/gate.js", "/temoin/policy", "/temoin/policy/fr", "/temoin/policy/en.md", "/.well-known/gpc.json", "/healthz"],
  ...["/temoin/log/checkpoint", "/temoin/log/keys", "/temoin/log/editions", "/temoin/log/tile/0/000", "/readyz"],
  ...["/temoin/log/tile/0/000.p/5", "/temoin/log/tile/entries/000.p/1", "/temoin/log/tile/1/000", "/temoin/receipts/x", "/"],
];

/** The same for the same seed, whatever ran before. */
export function inputOf(seed: number, known: Known): Input {
  const dice = chance(seed);
  const input = dice.below(5) < 3 ? post(dice, known) : get(dice, known);
  for (let changes = dice.below(5); changes > 0; changes--) change(input, dice);
  return input;
}

function get(dice: Chance, { editionHash, edition, assets }: Known): Input {
  const path = dice.pick([...PATHS, ...assets, `/temoin/editions/${editionHash}.json`, `/temoin/editions/${edition}.json`]);
  return { method: "GET", path, headers: [["host", "shop.test"]], body: undefined };
}

function post(dice: Chance, { edition }: Known): Input {
  const headers: Input["headers"] = [
    ["host", "shop.test"],
    ["content-type", "application/json"],
    ["sec-fetch-site", "same-origin"],
    ["origin", "https://shop.test"],
  ];
  const sightings = dice.onceIn(3);
  const value = sightings ? sighting(dice) : choice(dice, edition);
  const path = sightings ? "/temoin/sightings" : "/temoin/choices";
  return { method: "POST", path, headers, body: Buffer.from(JSON.stringify(value)) };
}

function choice(dice: Chance, edition: string): Record<string, unknown> {
  return {
    // Few enough to meet again: the same, and conflicts.
    id: `00000000-0000-4000-8000-${String(dice.below(5_000)).padStart(12, "0")}`,
    edition,
    purposes: dice.pick([[], ["statistics"], ["ads", "statistics"]]),
    services: dice.pick([{}, { hotjar: false }, { video: true }]),
    how: dice.pick(["button", "preferences", "withdrawal", "signal"]),
    layer: dice.pick(["banner", "preferences", "none"]),
    language: dice.pick(["fr", "en"]),
    ...(dice.onceIn(3) ? { previous: `00000000-0000-4000-8000-${String(dice.below(5_000)).padStart(12, "0")}` } : {}),
  };
}

function sighting(dice: Chance): unknown {
  const kind = dice.pick(["cookie", "localStorage", "request", "script"]);
  return { sightings: [{ kind, name: "_ga_*", host: "x.example", writer: "" }] };
}

function change(input: Input, dice: Chance): void {
  if (dice.onceIn(8)) input.method = dice.pick(nastyMethods);
  else if (input.body && !dice.onceIn(3)) input.body = changeBody(input.body, dice);
  else if (dice.onceIn(2)) changeHeaders(input.headers, dice);
  else input.path = changePath(input.path, dice);
}
