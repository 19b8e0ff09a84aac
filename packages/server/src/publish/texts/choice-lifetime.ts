// How long a choice is kept, as a register writes it.
import { NOT_STATED, profileOf, type Register } from "@temoin/register";

/** The site's own, its country's, or six months (RC §38-39). */
export function choiceLifetime(register: Register): string {
  const own = register.choice.lifetime;
  return own === NOT_STATED ? String(profileOf(register.profile).limits["choice.ttl"]?.value ?? "6 months") : own;
}
