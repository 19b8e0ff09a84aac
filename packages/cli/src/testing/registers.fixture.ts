// A register without a fault, one with some, one that is none: written into a folder for one test file.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const goodText = `temoin: 1
site: { id: shop, name: The Shop, hosts: [shop.example], languages: [en] }
profile: fr
version: { number: "1.2", date: 2026-11-01, announced: A notice on the site. }
controller: { name: The Shop SAS, country: FR, email: hello@shop.example, address: "1 rue de la Paix, 75002 Paris" }
dpo: { email: dpo@shop.example }
choice: { lifetime: 6 months }
retention: 13 months
purposes:
  statistics:
    title: Audience figures
    description: Counts which pages are read.
    detail: Counts visits and pages, by day, to see what is read and what is not.
    basis: consent
services:
  counter:
    name: Counter
    party: third
    provider: { name: Counter SAS, country: FR, role: processor, policy: https://counter.example/privacy, contract: C-1 }
    hosts: [counter.example]
    trackers:
      - { name: _counter, storage: cookie, lifetime: 6 months, purpose: statistics, text: Tells visits apart. }
`;

/** Two faults of different weight: the cookie outlives what browsers keep, and its provider's role is unknown. */
export const doubtfulText = goodText
  .replace("lifetime: 6 months, purpose", "lifetime: 5 years, purpose")
  .replace(", role: processor", "");

/** Line 3 has a profile that does not exist. */
export const brokenText = goodText.replace("profile: fr", "profile: atlantis");

export interface RegistersFolder {
  /** Returns the file's path. */
  write(name: string, text: string): string;
  remove(): void;
}

export function registersFolder(): RegistersFolder {
  const folder = mkdtempSync(join(tmpdir(), "temoin-cli-"));
  return {
    write(name, text) {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
