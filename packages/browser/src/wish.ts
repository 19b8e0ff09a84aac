// Pure: choices compared and combined. No clock, no DOM.
import { type Bundle, type Choice, decide } from "@temoin/register/consent";
import type { Wish } from "./host.ts";

/** Everything, or nothing. */
export function wishAll(bundle: Bundle, granted: boolean): Wish {
  return { purposes: granted ? bundle.purposes.map(({ id }) => id) : [], services: {} };
}

/** `at`: seconds since 1970. */
export function makeChoice(bundle: Bundle, { purposes, services }: Wish, at: number): Choice {
  return { edition: bundle.editions[0] ?? "", at, purposes, services };
}

/**
 * Only what both allow, in its one normal form: known ids in the register's order, and only services that differ from
 * their purposes. So narrow(bundle, a, a) is the normal form of a.
 */
export function narrow(bundle: Bundle, one: Wish, other: Wish): Wish {
  // As if chosen now: whether it still counts is another question.
  const both = [one, other].map((wish) => decide(bundle, makeChoice(bundle, wish, 0), { now: 0 }));
  const grants = (kind: "purposes" | "services", id = "") => both.every((decision) => decision[kind].get(id));
  const single = bundle.services.filter(
    ({ id, for: needs }) => grants("services", id) !== needs.every((index) => grants("purposes", bundle.purposes[index]?.id)),
  );
  return {
    purposes: bundle.purposes.filter(({ id, exempt }) => !exempt && grants("purposes", id)).map(({ id }) => id),
    services: Object.fromEntries(single.map(({ id }) => [id, grants("services", id)])),
  };
}

/** Do both allow the same, whatever the words? */
export function isSame(bundle: Bundle, one: Wish, other: Wish): boolean {
  const [a, b] = [one, other].map((wish) => JSON.stringify(narrow(bundle, wish, wish)));
  return a === b;
}
