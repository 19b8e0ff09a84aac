// Puts a choice into effect in this page: what is held is taken back and deleted first, then the rest opens.
import type { Choice } from "@temoin/register/consent";
import type { GateData } from "../contract.ts";
import { isSame, narrow } from "../wish.ts";
import { refresh } from "./activate/index.ts";
import { readChoice, writeChoice } from "./cookie.ts";
import { erase } from "./erase.ts";
import { allowed, decideNow, type Gate, readGpc } from "./gate.ts";
import { keep, readKept } from "./storage.ts";

/** The cookie's choice, less what the latest act takes back: a late answer may have overwritten the cookie since. */
export function storedChoice({ bundle }: GateData): Choice | undefined {
  const choice = readChoice();
  const { last } = readKept();
  if (!choice || !last) return choice;
  const narrowed = { ...choice, ...narrow(bundle, choice, last) };
  if (!isSame(bundle, choice, narrowed)) writeChoice(bundle, narrowed);
  return narrowed;
}

export function apply(gate: Gate, choice: Choice | undefined): void {
  const before = gate._decision;
  gate._decision = decideNow(gate._data, choice, readGpc());
  erase(gate);
  refresh(gate);
  if (!gate._decision.ask) gate._closeBanner?.();
  const [old, now] = [before.choice, gate._decision.choice];
  if (old && now ? isSame(gate._data.bundle, old, now) : old === now) return;
  for (const listener of gate._listeners) {
    try {
      listener();
    } catch {
      // The site's own code: its fault must not stop the others.
    }
  }
}

/**
 * A script that ran cannot be stopped: when its service is no longer allowed, the page starts afresh without it.
 * `tell`: it was this tab where the visitor chose, so this one answers.
 */
export function leaveIfStale(gate: Gate, tell?: 1): void {
  if ([...gate._ran].every((id) => allowed(gate, id))) return;
  // It may want to report on its way out: it no longer may (GDPR art. 7(3)). See sync.ts.
  gate._leaving = true;
  navigator.sendBeacon = () => false;
  if (tell) keep({ tell });
  location.reload();
}
