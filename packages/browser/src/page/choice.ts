// The choice that counts, as this browser holds it.
import type { Choice } from "@temoin/register/consent";
import type { GateData } from "../contract.ts";
import { readKept } from "../gate/storage.ts";
import { readChoice } from "../gate/stored.ts";
import { isSame, narrow } from "../wish.ts";
import { writeChoice } from "./write-cookie.ts";

/** The cookie's choice, less what the latest act takes back: a late answer may have overwritten the cookie since. */
export function storedChoice({ bundle }: GateData): Choice | undefined {
  const choice = readChoice();
  const { last } = readKept();
  if (!choice || !last) return choice;
  const narrowed = { ...choice, ...narrow(bundle, choice, last) };
  if (!isSame(bundle, choice, narrowed)) writeChoice(bundle, narrowed);
  return narrowed;
}
