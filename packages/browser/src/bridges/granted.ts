// What the visitor decided, in an API's own names.
import type { BridgeHost, BridgeSettings, Rule } from "./bridge.ts";

/**
 * True when every rule holds. A purpose speaks for a service that is not allowed as a whole, unless all purposes of the
 * service are granted: then the visitor refused the service by itself, and that counts.
 */
export function granted({ allowed }: BridgeHost, rules?: readonly Rule[]): boolean {
  const may = (id: string) => allowed(id);
  const holds = ([service, ids, own]: Rule) => ids.every(may) && (may(service) || !own.every(may));
  return rules?.[0] !== undefined && rules.every(holds);
}

/** Every signal, as yes or no or in the API's own two words. */
export function answers<T = boolean>(
  host: BridgeHost,
  { signals }: Pick<BridgeSettings, "signals">,
  yes: T = true as T,
  no: T = false as T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(signals).map(([name, rules]) => [name, granted(host, rules) ? yes : no]));
}
