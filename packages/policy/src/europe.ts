// The European Economic Area, inside which data move freely (GDPR art. 44; EEA agreement).

const members = new Set("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" "));

export function inEurope(country: string): boolean {
  return members.has(country);
}

/** Does sending data from `home` to `country` leave the area of the law that protects them at home? */
export function isTransfer(home: string, country: string): boolean {
  return inEurope(home) ? !inEurope(country) : country !== home;
}
