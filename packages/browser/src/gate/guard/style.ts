// Style text that loads pictures, fonts or other sheets.
import type { Reach } from "@temoin/register/consent";
import type { Gate } from "../gate.ts";
import { reachAll, reachOf } from "./reach.ts";

/** Addresses of other hosts in style text. */
const addresses = /[^"'()\s,;]*\/\/[^"'()\s,;]*/g;

/** Where a style text leads: the first address out of reach decides. */
export function reachOfStyle(gate: Gate, text: string): Reach {
  return reachAll(gate, text.match(addresses) ?? "");
}

/** The same text without the addresses that are out of reach. What names no host is left as it is, whatever it is. */
export function cleanStyle<T>(gate: Gate, text: T): T | string {
  const whole = String(text);
  return whole.includes("//") ? whole.replace(addresses, (address) => (reachOf(gate, address).may ? address : "")) : text;
}
