// A small register for tests: exempt and asked purposes, an embed, a sale, two languages, a wildcard, an HttpOnly cookie.
import { type Register, registerSchema } from "@temoin/register";

const shop = {
  temoin: 1,
  site: { id: "shop", name: "Shop </script> & Co", hosts: ["shop.test"], languages: ["fr", "en"] },
  profile: "fr",
  version: { number: "1", date: "2026-11-01", changes: [], announced: "not stated" },
  controller: { name: "Shop SAS", country: "FR", email: "dpo@shop.test" },
  dpo: "not stated",
  choice: { lifetime: "6 months" },
  retention: "13 months",
  purposes: {
    necessary: { title: { fr: "Fonctionnement", en: "Operation" }, basis: "exempt" },
    statistics: {
      title: { fr: "Statistiques", en: "Statistics" },
      description: { fr: "Compter les visites.", en: "Counting visits." },
      basis: "consent",
    },
    ads: { title: { fr: "Publicité", en: "Advertising" }, basis: "consent", sale: true },
    future: { title: "Rien", basis: "consent", used: false },
  },
  services: {
    site: {
      name: "Shop",
      party: "first",
      provider: { name: "Shop SAS", country: "FR" },
      trackers: [
        { name: "session", storage: "cookie", lifetime: "session", purpose: "necessary", exemption: "authentication" },
        { name: "_g_keep", storage: "cookie", lifetime: "1 day", purpose: "necessary", exemption: "cart" },
      ],
    },
    hotjar: {
      name: "Hotjar",
      party: "third",
      provider: { name: "Hotjar Ltd", country: "MT", role: "processor", policy: "https://hotjar.test/privacy" },
      hosts: [".hotjar.test"],
      trackers: [
        { name: "_hj*", storage: "cookie", lifetime: "1 year", purpose: "statistics" },
        { name: "_hjLocal", storage: "localStorage", lifetime: "forever", purpose: "statistics" },
      ],
    },
    google: {
      name: "Google Ads",
      party: "third",
      provider: { name: "Google Ireland Ltd", country: "IE", role: "joint controller" },
      trackers: [
        { name: "_g*", storage: "cookie", lifetime: "13 months", purpose: "ads", httpOnly: true },
        { name: "IDE", storage: "cookie", lifetime: "13 months", purpose: "ads", host: ".doubleclick.net" },
      ],
    },
    video: {
      name: "Video",
      party: "third",
      provider: { name: "not stated" },
      embed: true,
      purposes: ["statistics", "ads"],
      trackers: [],
    },
  },
};

/** The register, changed by `edit`. */
export function shopRegister(edit: (draft: typeof shop) => void = () => undefined): Register {
  const draft = structuredClone(shop);
  edit(draft);
  return registerSchema.parse(draft);
}

/** The same shape under another id. */
export function blogRegister(): Register {
  return shopRegister((draft) => {
    draft.site = { id: "blog", name: "Blog", hosts: ["blog.test"], languages: ["en"] };
  });
}
