// What is stored about the choice itself: when, until when, and the code of its receipt.
import { element } from "../asset/element.ts";
import type { PreferencesTexts } from "../contract.ts";
import type { Host } from "../host.ts";

export function choiceFacts({ language, words }: PreferencesTexts, host: Host): (Node | string)[] {
  const { choice } = host.stored();
  if (!choice) return [words.status.none];
  const day = (seconds: number) => new Date(seconds * 1000).toLocaleDateString(language, { dateStyle: "long" });
  const dates = `${words.made} ${day(choice.at)} · ${words.until} ${day(choice.at + host.data.bundle.ttl)}`;
  const { code } = host.receipt() ?? {};
  // In the same tab: who goes back finds the page as it was.
  const link = code && element("a", { href: `/temoin/receipts/${code}?lang=${language}`, dir: "ltr" }, code);
  return [`${dates} · ${words.record} `, link || "–"];
}

/** The current choice in a few words. */
export function choiceInWords({ words }: PreferencesTexts, host: Host): string {
  return words.status[host.state() ?? "none"];
}
