// A style sheet that is served as a file: without what needs consent, for everybody.
import { decide } from "@temoin/register";
import { cleanSheet } from "./css/sheet.ts";
import type { MarkupOptions } from "./hold-markup.ts";
import { makeState, sightingOf } from "./state.ts";
import { addressesOf } from "./url/addresses.ts";

/** The same bytes when nothing is held. */
export function holdStyle(css: Uint8Array, { bundle, hosts = [], host, report }: MarkupOptions): Uint8Array {
  const own = [...new Set([...(bundle.hosts ?? []), ...hosts, ...(host === undefined ? [] : [host])])];
  const state = makeState({ ...bundle, hosts: own }, decide(bundle, undefined, { now: 0 }), host ?? "temoin.invalid");
  return cleanSheet(css, addressesOf(state), (held) => {
    for (const one of held) report?.(sightingOf("markup", "stylesheet", one));
  });
}
