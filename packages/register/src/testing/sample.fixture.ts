// A small register without a fault, for tests to start from and for people to copy.
import { readRegister } from "../read.ts";
import type { Register } from "../schema.ts";

export const sampleText = `# The register of a shop.
temoin: 1
site:
  id: shop
  name: The Shop
  hosts: [shop.example, .shop.example]
  languages: [en, fr]
profile: fr
version:
  number: "1.2"
  date: 2026-11-01
  announced: { en: A notice on the site., fr: Un avis sur le site. }
controller:
  name: The Shop SAS
  country: FR
  email: hello@shop.example
  address: 1 rue de la Paix, 75002 Paris
dpo:
  email: dpo@shop.example
choice:
  lifetime: 6 months
retention: 13 months
purposes:
  running:
    title: { en: Running the site, fr: Faire marcher le site }
    description: { en: Keeps you logged in., fr: Garde votre session ouverte. }
    basis: exempt
  statistics:
    title: { en: Audience figures, fr: Mesure d’audience }
    description: { en: Counts which pages are read., fr: Compte les pages lues. }
    basis: consent
  payment:
    title: { en: Fraud checks on payment, fr: Contrôle des paiements }
    description: { en: Tells a person from a robot at payment., fr: Distingue un client d’un robot au paiement. }
    basis: consent
services:
  shop:
    name: The Shop
    party: first
    provider: { name: The Shop SAS, country: FR }
    trackers:
      - name: session
        storage: cookie
        lifetime: session
        purpose: running
        exemption: authentication
        text: { en: Your login., fr: Votre connexion. }
      - name: lang
        storage: localStorage
        lifetime: 1 year
        purpose: running
        exemption: interface-preference
        text: { en: Your language., fr: Votre langue. }
  counter:
    name: Counter
    party: third
    provider:
      name: Counter GmbH
      country: DE
      role: processor
      policy: https://counter.example/privacy
      contract: DPA of 3 May 2026
    hosts: [.counter.example]
    trackers:
      - name: cnt_*
        storage: cookie
        lifetime: 13 months
        purpose: statistics
        text: { en: Counts visits., fr: Compte les visites. }
  till:
    name: Till
    party: third
    provider:
      name: Till Inc.
      country: US
      role: controller
      policy: https://till.example/privacy
      safeguard: Standard contractual clauses
    hosts: [till.example]
    embed: true
    trackers:
      - name: "{key}.till / __till"
        storage: [localStorage, sessionStorage]
        lifetime: 30 days
        purpose: [payment]
        text: { en: Recognises robots., fr: Reconnaît les robots. }
notes:
  - id: reading
    part: reading
    text: { en: Ask us for a printed copy., fr: Demandez-nous une version imprimée. }
`;

/** The sample, changed by `change`. Fresh on every call. */
export function sample(change: (register: Register) => void = () => {}): Register {
  const { register, findings } = readRegister(sampleText);
  if (!register) throw new Error(`The sample has a fault: ${findings[0]?.message}`);
  change(register);
  return register;
}
