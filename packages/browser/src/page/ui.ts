// Brings up the banner and the preferences.
import { keep, readKept } from "../gate/storage.ts";
import { load } from "./assets.ts";
import { policyOf } from "./language.ts";
import type { State } from "./state.ts";

/** Shows the banner when a choice is missing, at most once per page view (C19). */
export async function ask(state: State): Promise<void> {
  const needed = () => state._gate._decision.ask || (state._texts.notice && !readKept().dismissed);
  if (state._asked || !needed()) return;
  state._asked = true;
  // Fetched while the page is still being read, shown when it can be used.
  const asset = load(state._texts, "banner");
  await interactive();
  // The banner names the standing link.
  state._look();
  const banner = await asset;
  if (needed()) state._closeBanner = banner?.show(state._host);
}

export async function openPreferences(state: State, partners = false): Promise<void> {
  const asset = await load(state._texts, "preferences");
  await interactive();
  if (asset) asset.show(state._host, partners);
  else location.href = policyOf(state._texts);
}

/** Says what became of a choice for which the page had to start afresh; in the tab that is looked at. */
export async function tell(state: State): Promise<void> {
  if (!readKept().tell || document.hidden) return;
  keep({ tell: undefined });
  const asset = await load(state._texts, "preferences");
  asset?.tell(state._host);
}

export async function interactive(): Promise<void> {
  if (document.readyState !== "loading") return;
  await new Promise((done) => document.addEventListener("readystatechange", done, { once: true }));
}
