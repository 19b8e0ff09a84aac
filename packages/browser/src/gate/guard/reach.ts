// From an address to a verdict: may this page ask for it now?
import { type Reach, reach } from "@temoin/register/consent";
import { type Gate, note } from "../gate.ts";

export const HOME: Reach = { may: true };

/** Answers by itself what nearly every page asks for: plain addresses of its own, and plain hosts. No list is plain. */
const plainPath = /^(\/(?!\/)|[\w.?#])[^:\\\s,]*$/;
const plainHost = /^https?:\/\/([a-z0-9.-]+)(?=[/?#]|$)/;

/** The host that `address` names, whatever its scheme; "" for none (data:, blob:, an address that is none). */
function hostOf(address: string): string {
  try {
    return new URL(address, self.document?.baseURI ?? origin).hostname;
  } catch {
    return "";
  }
}

/** `address`: a text, URL, Request or trusted URL. */
export function reachOf(gate: Gate, address: unknown): Reach {
  const text = String((address as Request | undefined)?.url ?? address);
  if (!text || plainPath.test(text)) return HOME;
  const host = plainHost.exec(text)?.[1] ?? hostOf(text);
  let known = gate._reach.get(host);
  if (!known) {
    known = !host || host === gate._home ? HOME : reach(gate._data.bundle, gate._decision, host);
    if (!known.may && !known.service) note(gate, "request", "", host);
    if (gate._data.observe) known = HOME;
    gate._reach.set(host, known);
  }
  return known;
}

/** The same for a list of addresses, such as srcset or ping: the first that is held decides. */
export function reachAll(gate: Gate, list: unknown): Reach {
  const text = `${list as string}`;
  let found = HOME;
  // One address, nearly always: nothing is cut up for it.
  if (!plainPath.test(text)) for (const one of text.split(/[\s,]+/)) if (found.may) found = reachOf(gate, one);
  return found;
}
