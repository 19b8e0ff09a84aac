// The little of the CSS syntax (css-syntax-3, section 4) that decides what is an address. Texts are bytes as Latin-1.
import { UNRESOLVED } from "../url/references.ts";

/** Can this sign stand in a name? Our own mark stands for one that is no ASCII. */
export function isNameSign(sign: string): boolean {
  return /[-\w]/.test(sign) || sign >= "\x80" || sign === UNRESOLVED;
}

/** Signs that a bare address may not contain (css-syntax-3, 4.3.6). */
function isRefused(sign: string): boolean {
  return /["'(\\]/.test(sign) || sign === "\x7f" || (sign < " " && sign !== UNRESOLVED && !isSpace(sign));
}

export interface Token {
  /** Index behind it. */
  readonly end: number;
  /** Its escapes resolved. */
  readonly text: string;
}

/** A name that begins at `at`; empty when none does. */
export function readName(css: string, at: number): Token {
  let end = at;
  let text = "";
  while (end < css.length) {
    const sign = css[end] as string;
    if (isNameSign(sign)) {
      text += sign;
      end++;
    } else if (sign === "\\" && !isNewline(css[end + 1])) {
      const found = readEscaped(css, end);
      text += found.text;
      end = found.end;
    } else break;
  }
  return { end, text };
}

/** A string that begins at `at` with its quote. A line's end or the text's closes it. */
export function readString(css: string, at: number): Token {
  const quote = css[at];
  let end = at + 1;
  let text = "";
  while (end < css.length) {
    const sign = css[end] as string;
    if (sign === quote) return { end: end + 1, text };
    if (isNewline(sign)) return { end, text: "" };
    if (sign !== "\\") {
      text += sign;
      end++;
    } else if (isNewline(css[end + 1])) {
      end += css.startsWith("\r\n", end + 1) ? 3 : 2;
    } else {
      const found = readEscaped(css, end);
      text += found.text;
      end = found.end;
    }
  }
  return { end, text };
}

/** What stands in `url(` without quotes; `at`: behind the bracket and white space. Its text is empty when CSS refuses it. */
export function readBareUrl(css: string, at: number): Token {
  let end = at;
  let text = "";
  let broken = false;
  let spaced = false;
  while (end < css.length && css[end] !== ")") {
    const sign = css[end] as string;
    if (isSpace(sign)) spaced = true;
    // White space may only stand at the ends.
    else if (spaced) broken = true;
    if (sign === "\\" && !isNewline(css[end + 1])) {
      const found = readEscaped(css, end);
      text += found.text;
      end = found.end;
    } else {
      broken ||= isRefused(sign);
      if (!isSpace(sign)) text += sign;
      end++;
    }
  }
  return { end: Math.min(end + 1, css.length), text: broken ? "" : text };
}

function readEscaped(css: string, at: number): Token {
  const hex = /^[0-9a-fA-F]{1,6}/.exec(css.slice(at + 1, at + 7))?.[0];
  if (hex === undefined) return { end: Math.min(at + 2, css.length), text: css[at + 1] ?? "\xef\xbf\xbd" };
  let end = at + 1 + hex.length;
  if (css.startsWith("\r\n", end)) end += 2;
  else if (isSpace(css[end])) end++;
  return { end, text: asBytes(Number.parseInt(hex, 16)) };
}

/** UTF-8 as Latin-1. A sign that is our own mark becomes another control, which means the same. */
function asBytes(code: number): string {
  if (code === 1) return "\x02";
  if (code > 0 && code < 0x80) return String.fromCharCode(code);
  const fits = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return String.fromCharCode(...new TextEncoder().encode(String.fromCodePoint(fits ? code : 0xfffd)));
}

export function isSpace(sign: string | undefined): boolean {
  return sign === " " || sign === "\t" || isNewline(sign);
}

function isNewline(sign: string | undefined): boolean {
  return sign === "\n" || sign === "\r" || sign === "\f";
}
