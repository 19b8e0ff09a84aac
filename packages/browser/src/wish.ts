// Pure: choices compared and combined. No clock, no DOM.
import { type Bundle, type Choice, decide } from "@temoin/register/consent";
import type { Wish } from "./host.ts";

/** Everything, or nothing, that needs consent. */
export function wishAll(bundle: Bundle, granted: boolean): Wish {
  return { purposes: bundle.purposes.filter(({ exempt }) => granted && !exempt).map(({ id }) => id), services: {} };
}

/** The wish that grants these purposes and exactly these services: only services that differ are named. */
export function express(bundle: Bundle, granted: (purpose: string) => boolean, on: (service: string) => boolean): Wish {
  const services: Record<string, boolean> = {};
  for (const { id, for: needs } of bundle.services) {
    if (needs.length && on(id) !== needs.every((index) => granted(bundle.purposes[index]?.id ?? ""))) services[id] = on(id);
  }
  return { purposes: wishAll(bundle, true).purposes.filter(granted), services };
}

/** What a choice grants by itself, were it made now. */
function grants(bundle: Bundle, wish: Wish): (id: string) => boolean {
  const choice: Choice = { edition: bundle.editions[0] ?? "", at: 0, purposes: wish.purposes, services: wish.services };
  const { purposes, services } = decide(bundle, choice, { now: 0 });
  return (id) => (services.get(id) ?? purposes.get(id)) === true;
}

/** Only what both allow. */
export function narrow(bundle: Bundle, one: Wish, other: Wish): Wish {
  const [a, b] = [grants(bundle, one), grants(bundle, other)];
  return express(
    bundle,
    (id) => one.purposes.includes(id) && other.purposes.includes(id),
    (id) => a(id) && b(id),
  );
}

/** Does `next` allow anything that `current` does not? */
export function widens(bundle: Bundle, current: Wish, next: Wish): boolean {
  const allowed = grants(bundle, current);
  const wanted = grants(bundle, next);
  return (
    next.purposes.some((id) => !current.purposes.includes(id)) ||
    bundle.services.some(({ id }) => wanted(id) && !allowed(id))
  );
}
