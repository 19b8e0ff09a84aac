// Takes the addresses of held hosts out of CSS: url(), the strings of image-set() and its like, @import.
import type { Held } from "../state.ts";
import type { Addresses } from "../url/addresses.ts";
import { isNameSign, isSpace, readBareUrl, readName, readString } from "./tokens.ts";

export interface Cleaned {
  readonly css: string;
  /** What was taken out, in order; never empty. */
  readonly held: readonly Held[];
}

/** Loads nothing. */
const NOTHING = "url(data:,)";
/** In these a bare string is an address. */
const ADDRESSING = /^(?:src|image|(?:-webkit-)?image-set|(?:-webkit-)?cross-fade|url-prefix)$/;
/** `css`: bytes as Latin-1. Undefined when nothing is held. */
export function cleanCss(css: string, addresses: Addresses): Cleaned | undefined {
  if (!addresses.strayed && !mayNameHost(css)) return undefined;
  return new Cleaning(css, addresses).run();
}

/** A host needs slashes, a scheme, or an escape that hides them. Tabs in an address do not count. */
function mayNameHost(css: string): boolean {
  const text = css.includes("\t") ? css.replaceAll("\t", "") : css;
  return text.includes("//") || text.includes("\\") || /(?:https?|wss?|ftp):/i.test(text);
}

class Cleaning {
  private readonly css: string;
  private readonly addresses: Addresses;
  private readonly held: Held[] = [];
  private out = "";
  /** What stands before it is in `out`. */
  private taken = 0;
  private at = 0;
  /** Of each open bracket: is a string in it an address? */
  private readonly brackets: boolean[] = [];
  /** Where the @import begins that is being read. */
  private importAt = -1;
  private importHeld = false;

  constructor(css: string, addresses: Addresses) {
    this.css = css;
    this.addresses = addresses;
  }

  run(): Cleaned | undefined {
    while (this.at < this.css.length) this.step(this.css[this.at] as string);
    this.endImport(this.css.length);
    if (this.held.length === 0) return undefined;
    return { css: this.out + this.css.slice(this.taken), held: this.held };
  }

  private step(sign: string): void {
    if (sign === "/" && this.css[this.at + 1] === "*") {
      const end = this.css.indexOf("*/", this.at + 2);
      this.at = end < 0 ? this.css.length : end + 2;
    } else if (sign === '"' || sign === "'") this.string();
    else if (sign === "@") this.atRule();
    else if (isNameSign(sign) || sign === "\\") this.name();
    else {
      if (sign === "(") this.brackets.push(this.brackets.at(-1) ?? false);
      else if (sign === ")") this.brackets.pop();
      this.at++;
      if (sign === ";" || sign === "{") this.endImport(this.at);
    }
  }

  private atRule(): void {
    const { end, text } = readName(this.css, this.at + 1);
    if (/^import$/i.test(text)) {
      this.endImport(this.at);
      this.importAt = this.at;
    }
    this.at = Math.max(end, this.at + 1);
  }

  private name(): void {
    const start = this.at;
    const { end, text } = readName(this.css, start);
    this.at = Math.max(end, start + 1);
    if (this.css[end] !== "(" || end === start) return;
    this.at = end + 1;
    const name = text.toLowerCase();
    if (name === "url") this.url(start);
    else this.brackets.push(ADDRESSING.test(name) || (this.brackets.at(-1) ?? false));
  }

  private url(start: number): void {
    while (isSpace(this.css[this.at])) this.at++;
    const quote = this.css[this.at];
    if (quote !== '"' && quote !== "'") {
      const { end, text } = readBareUrl(this.css, this.at);
      this.at = end;
      this.judge(text, start, end, NOTHING);
      return;
    }
    const from = this.at;
    const { end, text } = readString(this.css, from);
    let close = end;
    while (isSpace(this.css[close])) close++;
    const whole = this.css[close] === ")" || close === this.css.length;
    this.at = whole ? close + 1 : end;
    if (whole) this.judge(text, start, this.at, NOTHING);
    else {
      this.brackets.push(true);
      this.judge(text, from, end, '"data:,"');
    }
  }

  private string(): void {
    const from = this.at;
    const { end, text } = readString(this.css, from);
    this.at = end;
    if (this.importAt >= 0 || this.brackets.at(-1)) this.judge(text, from, end, '"data:,"');
  }

  private judge(url: string, from: number, to: number, instead: string): void {
    const held = this.addresses.judge(url);
    if (!held) return;
    this.held.push(held);
    if (this.importAt >= 0) this.importHeld = true;
    else this.replace(from, to, instead);
  }

  private endImport(end: number): void {
    if (this.importAt >= 0 && this.importHeld) this.replace(this.importAt, end, "");
    this.importAt = -1;
    this.importHeld = false;
  }

  private replace(from: number, to: number, instead: string): void {
    this.out += this.css.slice(this.taken, from) + instead;
    this.taken = to;
  }
}
