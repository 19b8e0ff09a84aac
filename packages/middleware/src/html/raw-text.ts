// Elements whose content is text, and where that text ends (HTML, 13.2.5.2 to 13.2.5.31).

export const rawNames = new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"]);

/** An end tag of `name` at `at`? 1 yes, 0 no, -1 when the chunk ends before that is known. `name`: in lower case. */
export function endsHere(bytes: Uint8Array, at: number, length: number, name: string): -1 | 0 | 1 {
  return followedBy(bytes, at, length, `</${name}`);
}

/** `text`, in lower case, and behind it what ends a tag's name. */
export function followedBy(bytes: Uint8Array, at: number, length: number, text: string): -1 | 0 | 1 {
  for (let index = 0; index < text.length; index++) {
    if (at + index >= length) return -1;
    const byte = bytes[at + index] as number;
    const small = byte >= 65 && byte <= 90 ? byte | 32 : byte;
    if (small !== text.charCodeAt(index)) return 0;
  }
  if (at + text.length >= length) return -1;
  const behind = bytes[at + text.length] as number;
  return behind === 62 || behind === 47 || behind === 32 || (behind >= 9 && behind <= 13 && behind !== 11) ? 1 : 0;
}

/** Does `text` stand at `at`? Case counts. */
export function standsHere(bytes: Uint8Array, at: number, length: number, text: string): -1 | 0 | 1 {
  for (let index = 0; index < text.length; index++) {
    if (at + index >= length) return -1;
    if (bytes[at + index] !== text.charCodeAt(index)) return 0;
  }
  return 1;
}

/** The text of a script may hold comments in which its own end tag does not count. 0: none; 1: escaped; 2: doubly escaped. */
export type Escape = 0 | 1 | 2;

/** What a `<` or `-` in a script does: how what follows is escaped, "end" at the end tag, undefined when the chunk ends before that is known. */
export function scriptStep(bytes: Uint8Array, at: number, length: number, escaped: Escape): Escape | "end" | undefined {
  if (bytes[at] === 45) {
    if (escaped === 0) return 0;
    const ends = standsHere(bytes, at, length, "-->");
    return ends < 0 ? undefined : ends ? 0 : escaped;
  }
  const end = endsHere(bytes, at, length, "script");
  if (end < 0) return undefined;
  if (end) return escaped === 2 ? 1 : "end";
  if (escaped === 1) {
    const again = followedBy(bytes, at, length, "<script");
    return again < 0 ? undefined : again ? 2 : 1;
  }
  if (escaped === 2) return 2;
  const opens = standsHere(bytes, at, length, "<!--");
  return opens < 0 ? undefined : opens ? 1 : 0;
}
