// What is stored about the choice itself: when, until when, under which record.
import type { PreferencesTexts } from "../contract.ts";
import type { Host } from "../host.ts";

export function choiceFacts({ language, words }: PreferencesTexts, host: Host): string {
  const { choice } = host.stored();
  if (!choice) return words.status.none;
  const day = (seconds: number) => new Date(seconds * 1000).toLocaleDateString(language, { dateStyle: "long" });
  const dates = `${words.made} ${day(choice.at)} · ${words.until} ${day(choice.at + host.data.bundle.ttl)}`;
  return `${dates} · ${words.record} ${host.receipt()?.id ?? "–"}`;
}

/** The current choice in a few words. */
export function choiceInWords({ words }: PreferencesTexts, host: Host): string {
  return words.status[host.state() ?? "none"];
}
