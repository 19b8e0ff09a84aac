// What is stored about the choice itself: when, until when, under which record.
import type { PreferencesTexts } from "../contract.ts";
import type { Host } from "../host.ts";

/** One line each. */
export function choiceFacts({ language, words }: PreferencesTexts, host: Host): string[] {
  const { choice } = host.stored();
  if (!choice) return [words.none];
  const day = (seconds: number) =>
    new Date(seconds * 1000).toLocaleDateString(`${language}-u-nu-latn`, { dateStyle: "long" });
  const id = host.receipt()?.id;
  return [
    `${words.made} ${day(choice.at)}`,
    `${words.until} ${day(choice.at + host.data.bundle.ttl)}`,
    ...(id ? [`${words.record} ${id}`] : []),
  ];
}

/** The current choice in a few words. */
export function choiceInWords({ words }: PreferencesTexts, host: Host): string {
  const state = host.state();
  return state ? words.status[state] : words.none;
}
