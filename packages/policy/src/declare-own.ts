// Declares, with its texts, what Témoin itself keeps in the browser (D03, G08).
import { OWN_NAME, type Register, withOwnTrackers } from "@temoin/register";
import type { Words } from "./words.ts";

export function declareOwn(register: Register, words: Words, language: string, lifetime: string): Register {
  const declared = withOwnTrackers(register, { [language]: words.own.purpose }, lifetime);
  const purpose = declared.purposes[OWN_NAME];
  const service = declared.services[OWN_NAME];
  if (!purpose || !service) return declared;
  const trackers = service.trackers.map((tracker) => ({
    ...tracker,
    text: { [language]: tracker.storage === "cookie" ? words.own.cookie : words.own.storage },
  }));
  // Only where other purposes state one, so that the page shows no column of its own making.
  const longest = Object.values(register.purposes).some(({ maxLifetime }) => maxLifetime !== undefined);
  const told = { ...purpose, description: { [language]: words.own.description }, ...(longest ? { maxLifetime: lifetime } : {}) };
  return {
    ...declared,
    purposes: { ...declared.purposes, [OWN_NAME]: told },
    services: { ...declared.services, [OWN_NAME]: { ...service, trackers } },
  };
}
