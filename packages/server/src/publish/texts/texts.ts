// All that visitors read of one site in one language, by asset. Plain data: hashed into the edition, put in front of the code.
import type { BannerTexts, PlaceholderTexts, PreferencesTexts } from "@temoin/browser";
import { type Bundle, choiceLifetime, needsConsent as needsAny, type Register, servicePurposes } from "@temoin/register";
import { purposeTexts } from "./purposes.ts";
import { controllers, needsConsent, providerName, serviceTexts } from "./services.ts";
import type { Wording } from "./wording.ts";

export interface SiteTexts {
  /** Text of the standing link (C05). */
  readonly open: string;
  readonly banner: BannerTexts;
  readonly preferences: PreferencesTexts;
  readonly placeholder: PlaceholderTexts;
}

/** `register` and `bundle` with Témoin's own trackers. */
export function siteTexts(register: Register, bundle: Pick<Bundle, "services">, wording: Wording): SiteTexts {
  const { language, words } = wording;
  const page = { language, dir: words.dir, policy: policyPath(language) };
  const shared = { ...page, site: register.site.name, ...purposeTexts(register, wording) };
  return {
    open: words.open,
    banner: {
      ...shared,
      controllers: controllers(register, bundle),
      months: wording.lifetime(choiceLifetime(register)),
      ...(showsNotice(register) ? { notice: 1 } : {}),
      words: words.banner,
    },
    preferences: { ...shared, services: serviceTexts(register, bundle, wording), words: words.preferences },
    placeholder: { ...page, services: placeholderServices(register, bundle, wording), words: words.placeholder },
  };
}

export function policyPath(language: string): string {
  return `/temoin/policy/${language}`;
}

/** The short notice: nothing needs consent, and the site wants to say so (B22). */
export function showsNotice(register: Register): boolean {
  return register.choice.notice && !needsAny(register);
}

function placeholderServices(
  register: Register,
  bundle: Pick<Bundle, "services">,
  wording: Wording,
): PlaceholderTexts["services"] {
  const asking = Object.entries(register.services).filter(([id]) => needsConsent(bundle, id));
  return Object.fromEntries(
    asking.map(([id, service]) => {
      const purposes = servicePurposes(service).map((purpose) => wording.text(register.purposes[purpose]?.title));
      return [id, { name: service.name, provider: providerName(service, wording), purposes: wording.list(purposes) }];
    }),
  );
}
