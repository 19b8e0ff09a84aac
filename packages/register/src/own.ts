// What Témoin itself keeps in the visitor's browser, declared like everything else (D03, G08).
import type { Register, Service } from "./schema.ts";
import { needsConsent } from "./trackers.ts";

/** Name of the choice cookie and of the storage key that holds what is still to be sent. */
export const OWN_NAME = "temoin";

/**
 * The cookie exists only where a choice is asked. The storage key is there for the choice and lives as long.
 * The texts come from the policy's words.
 */
function service(asks: boolean, lifetime: string): Service {
  const own = { name: OWN_NAME, purpose: OWN_NAME, exemption: "choice-record" };
  return {
    name: "Témoin",
    party: "first",
    provider: { name: "Témoin" },
    trackers: [
      ...(asks ? [{ ...own, storage: "cookie" as const, lifetime }] : []),
      { ...own, storage: "localStorage", lifetime },
    ],
  };
}

/** The register with Témoin's own purpose, service and trackers added. `lifetime`: of the choice, as a register writes it. */
export function withOwnTrackers(register: Register, title: Register["purposes"][string]["title"], lifetime: string): Register {
  return {
    ...register,
    purposes: { ...register.purposes, [OWN_NAME]: { title, basis: "exempt", used: true } },
    services: { ...register.services, [OWN_NAME]: service(needsConsent(register), lifetime) },
  };
}
