// A fault of a register's text before it becomes a finding: where in the text, what is wrong, what to write.

export type Path = readonly (string | number)[];

export interface Fault {
  /** Rule id in kebab-case. */
  readonly rule: string;
  readonly message: string;
  readonly mend: string;
  /** Offset into the text, when the fault was met before there was a tree. */
  readonly offset?: number;
  /** Place in the tree, when there is one. */
  readonly path?: Path;
  /** True when the fault is in the key at `path`, not in its value. */
  readonly atKey?: boolean;
}

/** `["services", "s", "trackers", 0]` as `services.s.trackers[0]`. */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

/** A path inside a sentence: "services.s", or "the register" for its root. */
export function placeName(path: Path): string {
  return path.length === 0 ? "the register" : brief(pathText(path));
}

/** A value as a sentence shows it: quoted, on one line and not longer than a line. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(brief(value));
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a group of keys" : String(value);
}

/** At most 60 characters of a text that somebody else wrote. */
export function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
