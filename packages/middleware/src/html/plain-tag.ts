// Passes over tags that nobody has to judge. Most are; what is doubtful in any way is left to those who read it in full.
import { loadingAttributes } from "./elements.ts";
import { rawNames } from "./raw-text.ts";
import { BETWEEN, ENDS_ATTRIBUTE, ENDS_NAME, nameTable, placeOf, signs } from "./tag.ts";

/** Elements that decide how what follows is read. */
export const tagNames = nameTable([
  ...rawNames,
  "noscript",
  "template",
  "svg",
  "math",
  "select",
  "frameset",
  "col",
  "base",
  "meta",
]);
export const attributeNames = nameTable(loadingAttributes);

const LESS = 60;
/** The engine's own search pays for longer ways only. */
const NEAR = 24;

/** The next `<` from `from` on that somebody has to look at; `length` when there is none. `passes`: plain tags need no look. */
export function nextTag(bytes: Uint8Array, from: number, length: number, passes: boolean): number {
  let at = from;
  for (;;) {
    for (const near = Math.min(at + NEAR, length); at < near && bytes[at] !== LESS; ) at++;
    if (at < length && bytes[at] !== LESS) at = indexOrEnd(bytes, at, length);
    if (!passes || at + 2 >= length || !isLetter(bytes[bytes[at + 1] === 47 ? at + 2 : at + 1] as number)) return at;
    const end = plainTagEnd(bytes, at, length);
    if (end < 0) return at;
    at = end;
  }
}

/** Of the next `<`. */
export function indexOrEnd(bytes: Uint8Array, from: number, length: number): number {
  const at = bytes.indexOf(LESS, from);
  return at < 0 ? length : at;
}

export function isLetter(byte: number): boolean {
  const small = byte | 32;
  return small >= 97 && small <= 122;
}

/** Index behind the tag that begins at `at`; -1 when it has to be read in full, or goes on behind the chunk. */
function plainTagEnd(bytes: Uint8Array, at: number, length: number): number {
  const name = bytes[at + 1] === 47 ? at + 2 : at + 1;
  let i = name;
  while (i < length && !((signs[bytes[i] as number] as number) & ENDS_NAME)) i++;
  if (i === length || tagNames[placeOf(i - name, bytes[name] as number, bytes[i - 1] as number)] === 1) return -1;
  const anchor = i === name + 1;
  for (;;) {
    while (i < length && (signs[bytes[i] as number] as number) & BETWEEN) i++;
    if (i === length || bytes[i] === 61) return -1;
    if (bytes[i] === 62) return i + 1;
    const from = i;
    while (i < length && !((signs[bytes[i] as number] as number) & ENDS_ATTRIBUTE)) i++;
    if (i === length) return -1;
    if (bytes[i] !== 61) continue;
    const first = bytes[from] as number;
    const notable = attributeNames[placeOf(i - from, first, bytes[i - 1] as number)] === 1;
    // <a href> loads nothing.
    const judged = notable && !(anchor && i - from === 4 && (first | 32) === 104);
    const style = i - from === 5;
    const quote = bytes[i + 1];
    if (quote !== 34 && quote !== 39) return -1;
    const value = i + 2;
    for (i = value; i < length && bytes[i] !== quote; ) i++;
    if (i >= length || (judged && mayLead(bytes, value, i, style))) return -1;
    i++;
  }
}

/** Can this value lead to another host? `style`: a colon is nothing in it, a bracket is. */
export function mayLead(bytes: Uint8Array, from: number, to: number, style: boolean): boolean {
  let before = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte === 38 || byte === 92) return true;
    if (style ? byte === 40 : byte === 58 || (before === 47 && (byte === 47 || byte < 32))) return true;
    before = byte;
  }
  return false;
}
