// The Cookie header of a request: what the site may still read of it (C02).
import { doomed, OWN_NAME, storageBits } from "@temoin/register";
import type { State } from "../state.ts";

/** The header without the cookies that are declared and refused; the same text when none is, undefined when none is left. */
export function readableCookies(header: string, { bundle, decision, host }: State): string | undefined {
  const pairs = header.split(";");
  const kept = pairs.filter((pair) => !doomed(bundle, decision.trackers, nameOf(pair), storageBits.cookie, host));
  if (kept.length === pairs.length) return header;
  const left = kept.join(";").trim();
  return left === "" ? undefined : left;
}

/** The value of the first cookie of this name. */
export function cookieValue(header: string, name: string): string | undefined {
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (at >= 0 && nameOf(pair) === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** The choice's text; "" without one. Asked of every request. */
export function choiceText(header: string | null): string {
  return header?.includes(`${OWN_NAME}=`) ? (cookieValue(header, OWN_NAME) ?? "") : "";
}

function nameOf(pair: string): string {
  return (pair.split("=", 1)[0] ?? "").trim();
}
