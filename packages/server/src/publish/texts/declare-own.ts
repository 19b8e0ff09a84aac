// Declares what Témoin itself keeps in the browser, with its texts in every language of the site (D03, G08).
import { OWN_NAME, type Register, type Service, withOwnTrackers } from "@temoin/register";
import { choiceLifetime } from "./choice-lifetime.ts";
import { wordingFor } from "./wording.ts";

export function declareOwn(register: Register): Register {
  const own = register.site.languages.map((language) => [language, wordingFor(language, register).vocabulary.own] as const);
  const text = (key: keyof (typeof own)[number][1]) => Object.fromEntries(own.map(([language, words]) => [language, words[key]]));
  const declared = withOwnTrackers(register, text("purpose"), choiceLifetime(register));
  const { [OWN_NAME]: purpose, ...purposes } = declared.purposes;
  const { [OWN_NAME]: service, ...services } = declared.services;
  if (!purpose || !service) return declared;
  return {
    ...declared,
    purposes: { ...purposes, [OWN_NAME]: { ...purpose, description: text("description") } },
    services: { ...services, [OWN_NAME]: { ...service, trackers: service.trackers.map(described) } },
  };

  function described(tracker: Service["trackers"][number]): Service["trackers"][number] {
    return { ...tracker, text: text(tracker.storage === "cookie" ? "cookie" : "storage") };
  }
}
