// The one localStorage entry: the latest choice made in this browser and whether it is still to be sent, the latest receipt,
// a dismissed notice, and what has still to be said.
import { OWN_NAME } from "@temoin/register/consent";
import type { ChoicePost } from "../contract.ts";
import type { Receipt } from "../host.ts";

export interface Kept {
  /** The visitor's latest act, whatever a late answer to an earlier one does to the cookie. */
  readonly last?: ChoicePost | undefined;
  /** Since when `last` waits to be sent, in seconds since 1970. */
  readonly pending?: number | undefined;
  readonly receipt?: Receipt | undefined;
  readonly dismissed?: 1;
  /** When what has a longest life was first written, in seconds since 1970, by storage bit and name. */
  readonly born?: Readonly<Record<string, number>>;
  /** 1 when the page started afresh after a choice, and has still to say what became of it. */
  readonly tell?: 1 | undefined;
}

/** Empty when storage is blocked or holds something else. */
export function readKept(): Kept {
  try {
    return Object(JSON.parse(localStorage.getItem(OWN_NAME) ?? ""));
  } catch {
    return {};
  }
}

/** Forgets the latest receipt, and the latest act with it, which has its id; unless that act has still to be sent. */
export function forgetReceipt(): void {
  keep({ receipt: undefined, ...(readKept().pending ? {} : { last: undefined }) });
}

export function keep(change: Kept): void {
  try {
    localStorage.setItem(OWN_NAME, JSON.stringify({ ...readKept(), ...change }));
  } catch {
    // Storage is blocked or full: the choice is simply not kept beyond this page.
  }
}
