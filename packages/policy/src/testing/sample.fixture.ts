// Two registers for tests to start from: one that states everything in three languages, one that states nothing.
import { type PartId, profileOf, type Register, readRegister } from "@temoin/register";
import { composePolicy } from "../compose.ts";
import { toMarkdown } from "../markdown.ts";
import type { PolicyContext } from "../part.ts";

const fullText = `
temoin: 1
site: { id: shop, name: Shop, hosts: [shop.example, www.shop.example], languages: [fr, en, ar], surfaces: [web, mail], children: true }
profile: fr
version:
  number: "2.1"
  date: 2026-11-01
  changes:
    - { number: "2.1", date: 2026-11-01, text: { fr: Ajout du chat., en: Chat added., ar: أضيفت الدردشة. } }
  announced: { fr: Un avis sur le site., en: A notice on the site., ar: إعلان على الموقع. }
controller: { name: Shop SAS, form: SAS, capital: 1 000 €, registration: RCS Paris 1, country: FR, representative: A. B., email: hello@shop.example, address: 1 rue de la Paix, phone: +33 1 00 00 00 00 }
dpo: { email: dpo@shop.example, address: 2 rue de la Paix, replyWithin: 72 hours, subject: { fr: Question & cookies, en: Question & cookies, ar: سؤال } }
choice: { lifetime: 6 months }
retention: 13 months
purposes:
  running:
    title: { fr: Marche du site, en: Running the site, ar: تشغيل الموقع }
    description: { fr: Garde la session., en: Keeps the session., ar: يحفظ الجلسة. }
    basis: exempt
  analytics:
    title: { fr: Statistiques, en: Statistics, ar: إحصاءات }
    description: { fr: Compte les visites., en: Counts visits., ar: يعدّ الزيارات. }
    detail: { fr: Page par page., en: Page by page., ar: صفحةً صفحة. }
    basis: consent
    maxLifetime: 2 years
  advertising:
    title: { fr: Publicité, en: Advertising, ar: إعلانات }
    description: { fr: Choisit les annonces., en: Chooses the ads., ar: يختار الإعلانات. }
    basis: legitimate interest
    sale: true
  games:
    title: { fr: Jeux, en: Games, ar: ألعاب }
    basis: consent
    used: false
services:
  shop:
    name: Shop
    party: first
    provider: { name: Shop SAS }
    trackers:
      - { name: session_id, storage: cookie, lifetime: session, purpose: running, exemption: authentication, places: [front office, back office], text: { fr: La connexion., en: The log-in., ar: تسجيل الدخول. } }
      - { name: lang, storage: localStorage, lifetime: forever, purpose: running, exemption: interface-preference, kind: { fr: Langue, en: Language, ar: لغة }, text: { fr: La langue., en: The language., ar: اللغة. } }
  counter:
    name: Counter
    party: first
    provider: { name: Counter GmbH, country: DE, role: processor }
    optOut: https://counter.example/out
    trackers:
      - { name: cnt, storage: cookie, lifetime: 13 months, purpose: running, exemption: audience-measurement, text: { fr: Les visites., en: Visits., ar: الزيارات. } }
  stats:
    name: Stats
    party: third
    provider: { name: Stats Inc., country: US, role: joint controller, policy: "https://stats.example/privacy", safeguard: SCC }
    hosts: [.stats.example]
    text: { fr: Compte., en: Counts., ar: يعدّ. }
    trackers:
      - { name: "_st / _st_{key}", storage: [localStorage, sessionStorage], lifetime: browser, purpose: [analytics, advertising], host: .stats.example, link: "https://stats.example/c", note: { fr: Anonyme., en: Anonymous., ar: مجهول. }, text: { fr: Le visiteur., en: The visitor., ar: الزائر. } }
      - { name: open.gif, storage: pixel, lifetime: not stated, purpose: advertising, text: { fr: Ouverture., en: Opening., ar: الفتح. } }
  player:
    name: Player
    party: third
    provider: { name: Player Ltd, country: GB, role: controller, policy: not stated }
    embed: true
    purposes: [analytics]
notes:
  - { id: hello, part: reading, text: { fr: Bonjour., en: Hello., ar: مرحبًا. } }
`;

/** Only what the format requires; every other thing is not stated. */
const minimalText = `
temoin: 1
site: { id: bare, name: Bare, hosts: not stated, languages: [fr, en, ar] }
profile: fr
version: { number: not stated, date: not stated, announced: not stated }
controller: not stated
dpo: not stated
choice: { lifetime: not stated }
retention: not stated
purposes: {}
services: {}
`;

export const languages = ["fr", "en", "ar"] as const;

/** The full sample, changed by `change`. Fresh on every call. */
export function full(change: (register: Register) => void = () => {}): Register {
  return read(fullText, change);
}

export function minimal(change: (register: Register) => void = () => {}): Register {
  return read(minimalText, change);
}

function read(text: string, change: (register: Register) => void): Register {
  const { register, findings } = readRegister(text);
  if (!register) throw new Error(`The sample has a fault: ${JSON.stringify(findings[0])}`);
  change(register);
  return register;
}

/** One section of a page, as Markdown. */
export function sectionOf(register: Register, id: PartId, language = "en"): string {
  const document = composePolicy(register, contextFor(register, language));
  return toMarkdown({ ...document, lead: [], sections: document.sections.filter((section) => section.id === id) });
}

export function contextFor(register: Register, language = "en"): PolicyContext {
  return {
    language,
    profile: profileOf(register.profile),
    edition: {
      hash: "0123456789abcdef0123",
      publishedAt: "2026-11-21T09:30:00.000Z",
      earlier: [{ hash: "fedcba9876543210", publishedAt: "2026-03-02T10:00:00.000Z", number: "2.0" }],
    },
    paths: {
      policy: (tag) => `/temoin/policy/${tag}`,
      markdown: (tag) => `/temoin/policy/${tag}.md`,
      editions: (hash) => `/temoin/editions/${hash}.json`,
      receipts: (tag) => `/temoin/receipts?lang=${tag}`,
    },
  };
}
