// Which countries data may reach without a further safeguard, seen from a country.

/** European Economic Area. */
const eea = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" ");

/**
 * Countries with an adequacy decision of the European Commission (GDPR art. 45). The United States are not here:
 * the decision covers certified companies only, so the certificate must be named.
 */
const adequate = "AD AR CA CH FO GB GG IL IM JE JP KR NZ UY".split(" ");

/** California regulates sale, not transfer. */
const free = ["US"];

/** Is the country inside the area in which data move freely (GDPR art. 44; EEA agreement)? */
export function inEurope(country: string): boolean {
  return eea.includes(country);
}

/** True when sending data from `home` to `country` is a transfer abroad. "" is an unknown country. */
export function isAbroad(country: string, home: string): boolean {
  if (free.includes(home) || country === home) return false;
  const isEuropean = eea.includes(home) || home === "GB" || home === "CH";
  return !(isEuropean && eea.includes(country));
}

/** True when the European Commission, for a European `home`, holds the country's protection adequate. */
export function hasAdequacy(country: string, home: string): boolean {
  return eea.includes(home) && adequate.includes(country);
}
