// A page whose policy was made for an earlier choice ("strict"): what was granted since is still held by the browser itself.
import { reachOf } from "../gate/guard/reach.ts";
import { keep } from "../gate/storage.ts";
import type { State } from "./state.ts";

/**
 * A policy cannot be loosened in an open page: when it holds what the visitor has just granted, the page starts afresh under a new one.
 * Only then, and only once: a page that came with the grant is left as it is.
 */
export function renewPolicy(state: State): void {
  document.addEventListener("securitypolicyviolation", ({ blockedURI, disposition }) => {
    const { may, service } = reachOf(state._gate, blockedURI);
    if (!state._widened || !may || !service || disposition !== "enforce") return;
    state._widened = false;
    keep({ tell: 1 });
    location.reload();
  });
}
