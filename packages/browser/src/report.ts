// Tells the site's own server which undeclared trackers were met in this page view: no value, no address, nothing of the visitor.
// The gate loads it only when there is something to tell (docs/sightings.md).
import { maskSighting, type Sighting } from "@temoin/register/consent";

export type { Sighting } from "@temoin/register/consent";

/** Most that one page view tells. */
const MOST = 20;
/** Largest body, in bytes; the server takes 8,192. */
const LIMIT = 8_000;
/** One page view in so many tells what it met: decided afresh for each, so that nothing has to be remembered. */
const SAMPLE = 10;

const chosen = Math.random() * SAMPLE < 1;
/** What this page view has told, as JSON. */
const told = new Set<string>();

/** May be called as often as something is met: each sighting is told once. Never throws, and waits for nothing. */
export function report(sightings: readonly Sighting[]): void {
  if (!chosen) return;
  const fresh: string[] = [];
  for (const sighting of sightings) {
    const text = JSON.stringify(maskSighting(sighting));
    // Masked, all of it is ASCII: as many bytes as characters.
    const size = [...fresh, text].join().length + '{"sightings":[]}'.length;
    if (!text || told.has(text) || told.size >= MOST || size > LIMIT) continue;
    told.add(text);
    fresh.push(text);
  }
  if (fresh.length > 0) send(`{"sightings":[${fresh.join()}]}`);
}

function send(body: string): void {
  fetch("/temoin/sightings", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    // Also when the visitor leaves now.
    keepalive: true,
    credentials: "omit",
    referrerPolicy: "no-referrer",
  }).catch(() => {
    // Not told this time: another page view tells it.
  });
}
