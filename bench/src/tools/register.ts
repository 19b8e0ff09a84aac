// The bench's register: the site's own exempt basket, and the declared third party with everything that it may keep once granted.
import { registerSchema } from "@temoin/register";
import { SITE } from "../world/world.ts";
import { DECLARED_NAMES } from "./tool.ts";

const storages = ["cookie", "localStorage", "sessionStorage", "indexedDB", "cacheStorage", "fileSystem", "windowName"] as const;
const text = (en: string) => ({ en });

/** As a site would write it; JSON is YAML too. */
export const written = {
  temoin: 1,
  site: { id: "bench", name: "Shop", hosts: [SITE], languages: ["en"] },
  profile: "fr",
  version: { number: "1", date: "2026-11-01", announced: "not stated" },
  controller: { name: "Shop SAS", country: "FR", email: "dpo@site.test" },
  dpo: "not stated",
  choice: { lifetime: "6 months" },
  retention: "13 months",
  purposes: {
    necessary: { title: text("Operation"), description: text("Keeps your basket."), basis: "exempt" },
    measurement: { title: text("Measurement"), description: text("Counts visits."), basis: "consent" },
  },
  services: {
    shop: {
      name: "Shop",
      party: "first",
      provider: { name: "Shop SAS", country: "FR" },
      trackers: [
        { name: "basket", storage: "cookie", lifetime: "session", purpose: "necessary", exemption: "cart" },
        { name: "basket", storage: "localStorage", lifetime: "6 months", purpose: "necessary", exemption: "cart" },
      ],
    },
    counter: {
      name: "Counter",
      party: "third",
      provider: { name: "Counter Ltd", country: "IE", role: "processor", policy: "https://declared.test/privacy" },
      hosts: [".declared.test"],
      trackers: storages.map((storage) => ({
        name: `${DECLARED_NAMES}*`,
        storage,
        lifetime: "6 months",
        purpose: "measurement",
      })),
    },
  },
};

export const register = registerSchema.parse(written);
