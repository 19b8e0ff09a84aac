// A whole document without a server: for pages that are built once and served as files, to everybody the same.
import { decide } from "@temoin/register";
import { gateMarkup, policyMarkup, rewritePage, rewriteWhole } from "./html/page.ts";
import type { MiddlewareOptions } from "./options.ts";
import { makeState } from "./state.ts";

/** `host`: the site's own, without port, where the register states none. */
export interface MarkupOptions extends Pick<MiddlewareOptions, "bundle" | "hosts" | "policy" | "inject" | "report"> {
  readonly host?: string;
}

/**
 * The document as a visitor without a choice may have it: everything that needs consent is held, and the gate opens what is
 * granted. Policy and gate come first in `<head>`, behind the page's word on its encoding; "strict" and "constant" are the
 * same here, since a policy in a file cannot follow a choice. The same bytes when there is nothing to do.
 */
export function holdMarkup(html: Uint8Array, options: MarkupOptions): Uint8Array {
  const { bundle, hosts = [], host, policy, inject, report } = options;
  const own = [...new Set([...(bundle.hosts ?? []), ...hosts, ...(host === undefined ? [] : [host])])];
  const state = makeState({ ...bundle, hosts: own }, decide(bundle, undefined, { now: 0 }), host ?? "temoin.invalid");
  const injection = {
    gate: inject === false ? "" : gateMarkup(),
    policy: policy === "none" ? "" : policyMarkup(state.policy("constant")),
  };
  return rewriteWhole(rewritePage(state, { injection, charsetKnown: false, report }), html);
}
