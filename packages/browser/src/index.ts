// What other packages may use: the contract's types and the words. The built code is read from dist.
export type {
  BannerTexts,
  ChoicePost,
  GateData,
  How,
  Layer,
  PageData,
  PageLanguage,
  PlaceholderTexts,
  PreferencesTexts,
  PurposeText,
  ServiceText,
  TrackerText,
} from "./contract.ts";
export { type GateParts, gateParts } from "./gate-bundle.ts";
export { type Lang, words } from "./words/index.ts";
export type { BannerWords, PlaceholderWords, Plural, PreferencesWords, StatusWords, Words } from "./words/words.ts";
