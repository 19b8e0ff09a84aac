// The shape of one language's words. `{site}`, `{months}`, `{open}` and the like are filled in by the browser.

/** One form per plural category of the language (Unicode CLDR); `other` always. `{count}` is the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** What the visitor reads after choosing (WCAG 4.1.3), and in `[data-temoin-state]`. */
export interface StatusWords {
  readonly granted: string;
  readonly refused: string;
  readonly custom: string;
  /** The server could not be reached: nothing optional is loaded. */
  readonly unsent: string;
  /** The browser keeps no choice: nothing optional is loaded. */
  readonly unkept: string;
  readonly dismiss: string;
}

export interface BannerWords {
  readonly title: string;
  /** How to accept or refuse, what follows, how to withdraw, how long: CNIL guidelines 2020-091, art. 2 (B12). */
  readonly how: string;
  readonly consequence: string;
  readonly withdraw: string;
  readonly kept: string;
  /** Summary of a purpose's longer description. */
  readonly detail: string;
  readonly partners: Plural;
  /** Line on the trackers that need no consent; `{exempt}` lists their purposes. */
  readonly exempt: string;
  readonly policy: string;
  readonly accept: string;
  readonly refuse: string;
  readonly customise: string;
  readonly close: string;
  /** Title, text and button of the short notice when every tracker is exempt. */
  readonly noticeTitle: string;
  readonly notice: string;
  readonly ok: string;
  readonly status: StatusWords;
}

export interface PreferencesWords {
  readonly title: string;
  readonly intro: string;
  /** Shown when Global Privacy Control switches something off (law.md H05). */
  readonly gpc: string;
  /** Their number follows in brackets. */
  readonly services: string;
  /** Link to the provider's own policy; its name follows. */
  readonly providerPolicy: string;
  readonly exempt: string;
  readonly always: string;
  /** The date of the choice, the date of its end and the code of its receipt follow. */
  readonly made: string;
  readonly until: string;
  readonly record: string;
  readonly policy: string;
  readonly accept: string;
  readonly refuse: string;
  readonly save: string;
  readonly close: string;
  readonly status: StatusWords & { readonly none: string };
}

export interface PlaceholderWords {
  /** `{name}` and `{provider}` of the service, `{purposes}` it serves. */
  readonly text: string;
  readonly load: string;
  readonly policy: string;
  /** Accessible name of the placeholder. */
  readonly label: string;
  /** For content declared under a purpose instead of a service, and the button that opens the preferences. */
  readonly purpose: string;
  readonly choose: string;
  readonly unsent: string;
  /** Global Privacy Control keeps it closed. */
  readonly gpc: string;
}

export interface Words {
  /** Text of the standing link. */
  readonly open: string;
  readonly dir: "ltr" | "rtl";
  readonly banner: BannerWords;
  readonly preferences: PreferencesWords;
  readonly placeholder: PlaceholderWords;
}
