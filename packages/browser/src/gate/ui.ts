// Brings up the banner and the preferences.
import { refresh } from "./activate/index.ts";
import { load } from "./assets.ts";
import type { Gate } from "./gate.ts";
import { policyOf } from "./language.ts";
import { keep, readKept } from "./storage.ts";

/** Shows the banner when a choice is missing, at most once per page view (C19). */
export async function ask(gate: Gate): Promise<void> {
  const needed = () => gate._decision.ask || (gate._data.notice && !readKept().dismissed);
  if (gate._asked || !needed()) return;
  gate._asked = true;
  // Fetched while the page is still being read, shown when it can be used.
  const asset = load(gate, "banner");
  await interactive();
  // The banner names the standing link.
  refresh(gate);
  const banner = await asset;
  if (needed()) gate._closeBanner = banner?.show(gate._host);
}

export async function openPreferences(gate: Gate, partners = false): Promise<void> {
  const asset = await load(gate, "preferences");
  await interactive();
  if (asset) asset.show(gate._host, partners);
  else location.href = policyOf(gate);
}

/** Says what became of a choice for which the page had to start afresh; in the tab that is looked at. */
export async function tell(gate: Gate): Promise<void> {
  if (!readKept().tell || document.hidden) return;
  keep({ tell: undefined });
  const asset = await load(gate, "preferences");
  asset?.tell(gate._host);
}

export async function interactive(): Promise<void> {
  if (document.readyState !== "loading") return;
  await new Promise((done) => document.addEventListener("readystatechange", done, { once: true }));
}
