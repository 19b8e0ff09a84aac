// What the machine knows of a language: its direction, its colon, the tag for Intl.

const rightToLeft = new Set(["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

/** "fr" of "fr-CA". */
export function baseOf(language: string): string {
  return language.split("-")[0] ?? language;
}

export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(baseOf(language)) ? "rtl" : "ltr";
}

/** French sets a space that does not break before its colon. */
export function colonOf(language: string): string {
  return baseOf(language) === "fr" ? "\u00a0:" : ":";
}

/**
 * The tag for Intl. Plain English would give American dates, which half the world misreads; and the digits are those
 * of the site's own texts and of the banner.
 */
export function localeOf(language: string): string {
  return `${language === "en" ? "en-GB" : language}-u-nu-latn`;
}
