// No cookie outlives what is declared for it; what has been kept for too long goes.
import { declaration } from "@temoin/register/consent";
import { COOKIE, LOCAL, SESSION } from "../gate/bits.ts";
import { cookieNames, lasting } from "../gate/cookie.ts";
import { nowSeconds } from "../gate/gate.ts";
import { keep, readKept } from "../gate/storage.ts";
import type { State } from "./state.ts";

/** What is stated for this name: see PageData. */
function statedFor({ _gate, _texts }: State, name: string, bit: number): number | null {
  const { _data, _decision, _home } = _gate;
  return _texts.lives[declaration(_data.bundle, _decision.trackers, name, bit, _home)] ?? null;
}

/** The longest life of this cookie from now, in seconds: 0 for a session, undefined when nothing limits it. */
function limitOf(state: State, name: string): number | undefined {
  const life = statedFor(state, name, COOKIE);
  if (life === null || life >= 0) return life ?? undefined;
  // Audience measurement lives from the first visit, not from the last (CNIL guidelines 2020-091, art. 5).
  return Math.max(1, bornAt(`${COOKIE} ${name}`) - life - nowSeconds());
}

/** When it was first written, in seconds since 1970; now, when nobody knows. */
function bornAt(key: string): number {
  const { born = {} } = readKept();
  const now = nowSeconds();
  if (!born[key]) keep({ born: { ...born, [key]: now } });
  return born[key] ?? now;
}

/** A cookie line with the life that it may have. RFC 6265, 5.3: Max-Age goes before Expires, and the last of each counts. */
export function capLine(state: State, name: string, line: string): string {
  const limit = limitOf(state, name);
  if (limit === undefined) return line;
  if (limit === 0) return line.replace(lasting, "");
  const [, age, date = ""] = /;\s*max-age\s*=\s*(-?\d+)/i.exec(line) ?? /;\s*expires()\s*=([^;]*)/i.exec(line) ?? [];
  const wanted = age ? Number(age) : Date.parse(date) / 1000 - nowSeconds();
  return Number.isNaN(wanted) ? line : `${line};Max-Age=${Math.round(Math.min(wanted, limit))}`;
}

interface Cookie {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly expires?: number | null;
}

/** The same for the arguments of cookieStore.set(): one cookie, or its name and value. */
export function capStored(state: State, [first, value]: unknown[]): Cookie[] {
  const cookie = (Object(first) === first ? first : { name: `${first as string}`, value }) as Cookie;
  const limit = limitOf(state, cookie.name);
  if (limit === undefined || !cookie.expires) return [cookie];
  return [{ ...cookie, expires: limit ? Math.min(cookie.expires, (nowSeconds() + limit) * 1000) : null }];
}

/** Tells the gate how long cookies may live, writes again what came before that was known, and takes away what is too old. */
export function limitLifetimes(state: State): void {
  const gate = state._gate;
  gate._cap = (name, line) => capLine(state, name, line);
  gate._capStored = (args) => capStored(state, args);
  // biome-ignore lint/suspicious/noDocumentCookie: the same line again, through the gate.
  for (const line of gate._early.splice(0)) document.cookie = line;
  removeOutlived(state);
}

/** Web storage has no lifetimes of its own: each key is dated when it is first seen, and goes when its time has come. */
function removeOutlived(state: State): void {
  const areas = [
    ["localStorage", LOCAL],
    ["sessionStorage", SESSION],
  ] as const;
  const seen = new Set(cookieNames().map((name) => `${COOKIE} ${name}`));
  for (const [area, bit] of areas) {
    try {
      for (const name of Object.keys(window[area])) {
        const life = statedFor(state, name, bit);
        if (!life) continue;
        if (bornAt(`${bit} ${name}`) + Math.abs(life) < nowSeconds()) window[area].removeItem(name);
        else seen.add(`${bit} ${name}`);
      }
    } catch {
      // Blocked storage holds nothing.
    }
  }
  // What is gone is forgotten: its next life begins anew.
  const { born } = readKept();
  if (born) keep({ born: Object.fromEntries(Object.entries(born).filter(([key]) => seen.has(key))) });
}
