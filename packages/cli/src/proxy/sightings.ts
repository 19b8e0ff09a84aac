// What was held, for the log: each thing once, because every page brings the same ones.
import type { Sighting } from "@temoin/middleware";
import type { Log } from "@temoin/server";

/** Different things that are remembered; after that the log starts anew, so that names made at random cannot fill the memory. */
const REMEMBERED = 1_000;

/** Names and hosts only: no address of a page, no value, nothing of a visitor (F08). */
export function sightingsLog(log: Log, observing: boolean): (sighting: Sighting) => void {
  const seen = new Set<string>();
  return (sighting) => {
    const key = JSON.stringify([sighting.kind, sighting.name, sighting.host]);
    if (seen.has(key)) return;
    if (seen.size >= REMEMBERED) seen.clear();
    seen.add(key);
    log.info(sighting, observing ? "would be held" : "held");
  };
}
