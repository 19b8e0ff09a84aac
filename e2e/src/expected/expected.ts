// What must be found on a site in each state, written out by hand: a test compares it with the browser, and the browser with the register.
import type { Evidence } from "../evidence.ts";

export interface Expected {
  /** After the tour without any action: exempt things only. */
  readonly untouched: Evidence;
  /** What a refusal adds: the choice and nothing else. */
  readonly refused: Partial<Evidence>;
  /** What accepting everything adds to that. */
  readonly granted: Partial<Evidence>;
  /** One purpose granted alone, and what it adds to the refusal. */
  readonly one?: { readonly purpose: string } & Partial<Evidence>;
}

/** The parts of evidence added up, sorted as gather() sorts them. */
export function total(...parts: readonly Partial<Evidence>[]): Evidence {
  const all = (key: keyof Evidence): string[] => [...new Set(parts.flatMap((part) => part[key] ?? []))].sort();
  return { cookies: all("cookies"), storage: all("storage"), hosts: all("hosts") };
}
