// The language in which this page is answered.
import type { PageData, PageLanguage } from "../contract.ts";

/** The offered language closest to the page's: the same tag, else the same primary language, else the first. */
export function closestLanguage(offered: readonly string[], wanted: string): string {
  const [primary] = wanted.toLowerCase().split("-");
  return offered.find((tag) => tag === wanted) ?? offered.find((tag) => tag.split("-")[0] === primary) ?? (offered[0] as string);
}

export function languageOf({ languages }: PageData): string {
  return closestLanguage(Object.keys(languages), document.documentElement.lang);
}

/** Address of the policy page, by the server's convention. */
export function policyOf(data: PageData): string {
  return `/temoin/policy/${languageOf(data)}`;
}

export function placesOf(data: PageData): PageLanguage {
  return data.languages[languageOf(data)] as PageLanguage;
}
