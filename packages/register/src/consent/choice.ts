// What a visitor decided, and its text in the cookie `temoin`.
import type { Bundle } from "./bundle.ts";

export interface Choice {
  /** Short hash of the edition that was shown. */
  readonly edition: string;
  /** When, in seconds since 1970. */
  readonly at: number;
  /** Purposes granted; every other purpose that needs consent is refused. */
  readonly purposes: readonly string[];
  /** Services granted or refused one by one, against their purposes. */
  readonly services: Readonly<Record<string, boolean>>;
}

export type ChoiceState = "granted" | "refused" | "custom";

/** One word for a choice, as the cookie shows it: a purpose granted or refused throughout, or a mix. */
export function choiceState(bundle: Bundle, choice: Choice): ChoiceState {
  const asked = bundle.purposes.filter((purpose) => !purpose.exempt);
  const granted = asked.filter((purpose) => choice.purposes.includes(purpose.id));
  const single = Object.values(choice.services);
  if (granted.length === 0 && !single.includes(true)) return "refused";
  if (granted.length === asked.length && !single.includes(false)) return "granted";
  return "custom";
}

/** The cookie's value: a query string, readable by any server, with no identifier in it (D13). */
export function formatChoice(bundle: Bundle, choice: Choice): string {
  const services = Object.entries(choice.services).map(([id, granted]) => (granted ? id : `-${id}`));
  return (
    `state=${choiceState(bundle, choice)}&edition=${choice.edition}&at=${choice.at}` +
    `&purposes=${choice.purposes.join("+")}&services=${services.join("+")}`
  );
}

/** Reads the cookie's value back; undefined for anything that formatChoice() cannot have written. */
export function parseChoice(value: string): Choice | undefined {
  const found =
    /^state=(?:granted|refused|custom)&edition=([0-9a-f]{12})&at=(\d{9,11})&purposes=([a-z0-9+-]*)&services=([a-z0-9+-]*)$/.exec(
      value,
    );
  if (!found) return undefined;
  const [edition, at, purposes, services] = found.slice(1) as [string, string, string, string];
  return {
    edition,
    at: Number(at),
    purposes: split(purposes),
    services: Object.fromEntries(split(services).map((id) => (id[0] === "-" ? [id.slice(1), false] : [id, true]))),
  };
}

function split(list: string): string[] {
  return list.split("+").filter(Boolean);
}
