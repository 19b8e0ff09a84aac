// What Témoin itself keeps in the visitor's browser, declared like everything else (D03, G08).
import type { Register, Service } from "./schema.ts";

/** Name of the choice cookie and of the storage key that holds what is still to be sent. */
export const OWN_NAME = "temoin";

/** Texts of the own entries come from the policy's words, by these keys. */
const service = (lifetime: string): Service => ({
  name: "Témoin",
  party: "first",
  provider: { name: "Témoin" },
  trackers: [
    { name: OWN_NAME, storage: "cookie", lifetime, purpose: "temoin", exemption: "choice-record" },
    { name: OWN_NAME, storage: "localStorage", lifetime, purpose: "temoin", exemption: "choice-record" },
  ],
});

/** The register with Témoin's own purpose, service and trackers added. `lifetime`: of the choice, as a register writes it. */
export function withOwnTrackers(register: Register, title: Register["purposes"][string]["title"], lifetime: string): Register {
  return {
    ...register,
    purposes: { ...register.purposes, temoin: { title, basis: "exempt", used: true } },
    services: { ...register.services, temoin: service(lifetime) },
  };
}
