// What the page calls a transfer: a border of the area whose law protects the data.
import { inEurope } from "@temoin/register";

/** Does sending data from `home` to `country` leave the area of the law that protects them at home? */
export function isTransfer(home: string, country: string): boolean {
  return inEurope(home) ? !inEurope(country) : country !== home;
}
