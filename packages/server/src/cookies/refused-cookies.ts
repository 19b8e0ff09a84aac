// Which cookies that the browser just sent may not stay after this choice (C03; SAN-2025-007).
import { type Bundle, type Decision, matchesHost, matchesWildcard, OWN_NAME, storageBits } from "@temoin/register";

/** Names in a Cookie header, each once. */
export function cookieNames(header: string): string[] {
  const names = header.split(";").map((pair) => (pair.split("=", 1)[0] ?? "").trim());
  return [...new Set(names.filter((name) => /^[^\s,;="]+$/.test(name)))];
}

/** Those of `names` whose declaration is not allowed. Undeclared names stay: they are not ours to judge. */
export function refusedCookies(bundle: Bundle, decision: Decision, names: readonly string[], host: string): string[] {
  return names.filter((name) => name !== OWN_NAME && isRefused(bundle, decision, name, host));
}

/** The most exact declaration decides, as it does in the gate; of equally exact ones a refused one (D02). */
function isRefused(bundle: Bundle, decision: Decision, name: string, host: string): boolean {
  const fitting = bundle.trackers.flatMap((tracker, index) => {
    const here = tracker.host === undefined || matchesHost(tracker.host, host);
    const fits = (tracker.in & storageBits.cookie) !== 0 && here && matchesWildcard(tracker.name, name);
    return fits ? [{ exactness: exactness(tracker.name), allowed: decision.trackers[index] === true }] : [];
  });
  // A bare "*" fits everything and says nothing.
  const best = Math.max(2, ...fitting.map((row) => row.exactness));
  return fitting.some((row) => row.exactness === best && !row.allowed);
}

/** How much of a pattern is not a wildcard; a full name beats a pattern of the same length. */
function exactness(pattern: string): number {
  return pattern.replaceAll("*", "").length * 2 + (pattern.includes("*") ? 0 : 1);
}
