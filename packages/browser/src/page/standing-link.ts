// The standing way back to the choice, on every page (GDPR art. 7(3); CNIL recommendation 2020-092).
import { languageOf, placesOf, policyOf } from "./language.ts";
import type { State } from "./state.ts";

/**
 * Places a link at the end of the page, in its footer if it has one: again when a new page body swept it away,
 * and no longer when the site brings one of its own.
 */
export function placeLink(state: State): void {
  const links = document.querySelectorAll("[data-temoin-open]");
  if (links.length > 1) state._link?.remove();
  if (links.length > 0 || document.readyState === "loading") return;
  const link = document.createElement("a");
  link.href = policyOf(state._texts);
  link.textContent = placesOf(state._texts).open;
  link.lang = languageOf(state._texts);
  link.dataset.temoinOpen = "";
  link.style.cssText = "display:inline-block;padding:.8em 1em";
  (document.querySelector("body>footer") ?? document.body).append(link);
  state._link = link;
}

/** Any `[data-temoin-open]` opens the preferences, also one that comes later. Without them it stays a link to the policy. */
export function listenForOpen(open: () => void): void {
  const listener = (event: Event) => {
    if (!(event.target as Element).closest?.("[data-temoin-open]")) return;
    event.preventDefault();
    open();
  };
  // Captured: a router of the page must not follow the link first.
  addEventListener("click", listener, true);
}
