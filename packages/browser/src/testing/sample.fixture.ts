// A shop with 20 trackers of 10 services: what the byte budgets and the tests of pure parts are measured on.
import { makeBundle, type Register, withOwnTrackers } from "@temoin/register";
import type {
  BannerTexts,
  GateData,
  PageData,
  PlaceholderTexts,
  PreferencesTexts,
  PurposeText,
  ServiceText,
} from "../contract.ts";
import { gateParts } from "../gate-bundle.ts";
import { words } from "../words/index.ts";

type Purposes = Register["purposes"];
type Service = Register["services"][string];
type Tracker = Service["trackers"][number];

const purposes: Purposes = {
  necessary: {
    title: "Fonctionnement du site",
    description: "Garder votre panier, votre connexion et la langue choisie.",
    basis: "exempt",
    used: true,
  },
  analytics: {
    title: "Mesure d’audience",
    description: "Compter les visites et comprendre quelles pages sont lues.",
    detail: "Les chiffres servent à corriger les pages difficiles à trouver. Ils ne sont pas croisés avec d’autres données.",
    basis: "consent",
    used: true,
  },
  advertising: {
    title: "Publicité personnalisée",
    description: "Afficher des annonces choisies d’après votre navigation et mesurer si elles sont vues.",
    basis: "consent",
    sale: true,
    used: true,
  },
  video: {
    title: "Vidéos et cartes",
    description: "Afficher dans la page des vidéos et des cartes hébergées par d’autres sites.",
    basis: "consent",
    used: true,
  },
  support: {
    title: "Assistance en ligne",
    description: "Discuter avec un conseiller sans perdre la conversation d’une page à l’autre.",
    basis: "consent",
    used: true,
  },
};

const cookie = (name: string, lifetime: string, purpose: string, more: Partial<Tracker> = {}): Tracker => ({
  name,
  storage: "cookie",
  lifetime,
  purpose,
  ...more,
});

const service = (name: string, provider: string, country: string, trackers: Tracker[], more: Partial<Service> = {}): Service => ({
  name,
  party: "third",
  provider: {
    name: provider,
    country,
    role: "controller",
    policy: `https://${provider.toLowerCase().replace(/\W/g, "")}.example/privacy`,
  },
  trackers,
  ...more,
});

const services: Register["services"] = {
  shop: service("La boutique", "Boutique SAS", "FR", [
    cookie("PHPSESSID", "session", "necessary", { exemption: "authentication" }),
    cookie("cart_*", "7 days", "necessary", { exemption: "cart" }),
    cookie("lang", "6 months", "necessary", { exemption: "interface-preference" }),
  ]),
  "google-analytics": service("Google Analytics", "Google Ireland Ltd", "IE", [
    cookie("_ga", "13 months", "analytics"),
    cookie("_ga_*", "13 months", "analytics"),
    cookie("_gid", "1 day", "analytics"),
  ]),
  hotjar: service("Hotjar", "Hotjar Ltd", "MT", [
    cookie("_hjSessionUser_*", "1 year", "analytics"),
    cookie("hjViewportId", "session", "analytics", { storage: "sessionStorage" }),
  ]),
  "google-ads": service("Google Ads", "Google Ireland Ltd", "IE", [
    cookie("IDE", "13 months", "advertising", { host: ".doubleclick.net" }),
    cookie("_gcl_au", "90 days", "advertising"),
  ]),
  meta: service("Meta Pixel", "Meta Platforms Ireland Ltd", "IE", [
    cookie("_fbp", "90 days", "advertising"),
    cookie("fr", "90 days", "advertising", { host: ".facebook.com" }),
  ]),
  linkedin: service("LinkedIn Insight", "LinkedIn Ireland", "IE", [
    cookie("li_sugr", "90 days", "advertising", { host: ".linkedin.com" }),
  ]),
  youtube: service(
    "YouTube",
    "Google Ireland Ltd",
    "IE",
    [
      cookie("VISITOR_INFO1_LIVE", "180 days", "video", { host: ".youtube.com" }),
      cookie("yt-remote-*", "forever", "video", { storage: "localStorage" }),
    ],
    { embed: true },
  ),
  maps: service("Google Maps", "Google Ireland Ltd", "IE", [cookie("NID", "6 months", "video", { host: ".google.com" })], {
    embed: true,
  }),
  crisp: service("Crisp", "Crisp IM SAS", "FR", [
    cookie("crisp-client/session/*", "6 months", "support"),
    cookie("crisp-db", "forever", "support", { storage: "indexedDB" }),
  ]),
};

export const sampleRegister: Register = withOwnTrackers(
  {
    temoin: 1,
    site: {
      id: "boutique",
      name: "La Boutique",
      hosts: ["www.boutique.example"],
      languages: ["fr", "en", "ar"],
      surfaces: ["web"],
    },
    profile: "fr",
    version: { number: "1", date: "2026-11-21", changes: [], announced: "not stated" },
    controller: "not stated",
    dpo: "not stated",
    choice: { lifetime: "6 months", notice: true },
    retention: "13 months",
    purposes,
    services,
    notes: [],
    texts: {},
  },
  "Votre choix sur les traceurs",
  "6 months",
);

/** Content hashes do not compress: these must not either. */
let hash = 0x9e37_79b9;
const asset = (name: string) => {
  hash = Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b) >>> 0;
  return `/temoin/a/${name}.${(hash * 0x1_0000 + (hash >>> 9)).toString(16).padStart(12, "0").slice(0, 12)}.js`;
};

const { bundle, lives } = gateParts(makeBundle(sampleRegister, ["0123456789ab"]), ["www.boutique.example"]);

export const sampleGate: GateData = {
  bundle,
  page: asset("page"),
};

export const samplePage: PageData = {
  lives,
  report: asset("report"),
  languages: Object.fromEntries(
    Object.entries(words).map(([tag, { open }]) => [
      tag,
      {
        open,
        banner: asset(`banner-${tag}`),
        preferences: asset(`preferences-${tag}`),
        placeholder: asset(`placeholder-${tag}`),
      },
    ]),
  ),
};

const purposeTexts = (basis: string): PurposeText[] =>
  Object.entries(sampleRegister.purposes)
    .filter(([, purpose]) => purpose.basis === basis)
    .map(([id, { title, description, detail }]) => ({
      id,
      title: String(title),
      description: String(description ?? "Se souvenir de ce que vous avez accepté ou refusé."),
      ...(detail ? { detail: String(detail) } : {}),
      ...(basis === "exempt" ? { reason: "Exempté d’accord : sans ce traceur, le service demandé ne marche pas." } : {}),
    }));

const serviceTexts: ServiceText[] = Object.entries(sampleRegister.services).map(([id, { name, provider, trackers }]) => ({
  id,
  name,
  provider: provider.name,
  role: "responsable de traitement",
  country: "Irlande",
  policy: provider.policy ?? "",
  purposes: [...new Set(trackers.flatMap(({ purpose }) => purpose))],
  ...(trackers.every(({ exemption }) => exemption) ? { exempt: 1 } : {}),
  trackers: trackers.map((tracker) => ({ name: tracker.name, storage: String(tracker.storage), lifetime: tracker.lifetime })),
}));

const page = { language: "fr", dir: "ltr", policy: "/temoin/policy/fr", site: "La Boutique" } as const;

export const sampleBanner: BannerTexts = {
  ...page,
  purposes: purposeTexts("consent"),
  exempt: purposeTexts("exempt"),
  controllers: 6,
  months: "6 mois",
  words: words.fr.banner,
};

export const samplePreferences: PreferencesTexts = {
  ...page,
  purposes: purposeTexts("consent"),
  exempt: purposeTexts("exempt"),
  services: serviceTexts,
  words: words.fr.preferences,
};

export const samplePlaceholder: PlaceholderTexts = {
  ...page,
  services: Object.fromEntries(
    serviceTexts
      .filter(({ exempt }) => !exempt)
      .map(({ id, name, provider }) => [id, { name, provider, purposes: "Vidéos et cartes" }]),
  ),
  words: words.fr.placeholder,
};
