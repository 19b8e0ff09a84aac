// Which characters a register's text may hold.

/** A control character other than tab and line break, or half a surrogate pair. */
const unreadable = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

/** The first character that no text contains, with its place; undefined when all are fine. */
export function unreadableCharacter(text: string): { readonly name: string; readonly index: number } | undefined {
  const found = unreadable.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return { name: `U+${code}`, index: found.index };
}
