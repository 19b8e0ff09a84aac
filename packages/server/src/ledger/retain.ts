// Retention: proof is kept for as long as it may be needed, and no longer (GDPR art. 5(1)(e); law F14).
import { choiceSeconds, proofSeconds, type Register } from "@temoin/register";
import { type Erasing, erase } from "./erase.ts";

/** Records looked up at once. */
const BATCH = 10_000;

/** When the contents of a record made at `at` (ISO 8601) are erased: the choice has ceased to count, and the time for proof is over. */
export function keptUntil(at: string, register: Register): Date {
  return new Date(Date.parse(at) + keptFor(register));
}

/** How many sealed records of the site are over their time now, by the register in force. */
export async function countExpired(
  { store, site, now }: Pick<Erasing, "store" | "site" | "now">,
  register: Register,
): Promise<number> {
  return (await store.olderThan(site.id, cutoff(now(), register), Number.MAX_SAFE_INTEGER)).length;
}

/** Erases the contents of all records that are over their time; the answer tells how many. What waits is sealed first. */
export async function retain(erasing: Erasing, register: Register): Promise<number> {
  const { store, site, now } = erasing;
  const before = cutoff(now(), register);
  for (let erased = 0; ; ) {
    const count = await erase(erasing, () => store.olderThan(site.id, before, BATCH), "expired");
    erased += count;
    if (count < BATCH) return erased;
  }
}

/** Records made before are over their time. */
function cutoff(now: Date, register: Register): string {
  return new Date(now.getTime() - keptFor(register)).toISOString();
}

/** In milliseconds. */
function keptFor(register: Register): number {
  return (choiceSeconds(register) + proofSeconds(register)) * 1_000;
}
