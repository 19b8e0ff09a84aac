// The language in which this page is answered.
import type { GateLanguage } from "../contract.ts";
import type { Gate } from "./gate.ts";

/** The offered language closest to the page's: the same tag, else the same primary language, else the first. */
export function closestLanguage(offered: readonly string[], wanted: string): string {
  const [primary] = wanted.toLowerCase().split("-");
  return offered.find((tag) => tag === wanted) ?? offered.find((tag) => tag.split("-")[0] === primary) ?? (offered[0] as string);
}

export function languageOf({ _data }: Gate): string {
  return closestLanguage(Object.keys(_data.languages), document.documentElement.lang);
}

/** Address of the policy page, by the server's convention. */
export function policyOf(gate: Gate): string {
  return `/temoin/policy/${languageOf(gate)}`;
}

export function placesOf(gate: Gate): GateLanguage {
  return gate._data.languages[languageOf(gate)] as GateLanguage;
}
