// Judges every tag, and every text that can contact a host, on its way through; all else goes out as it came.
import type { Rewriter } from "../options.ts";
import { Attributes } from "./attributes.ts";
import { Context } from "./context.ts";
import { HELD_TYPE, type Holding, holdTag, maybeLoads } from "./hold-tag.ts";
import { type Injection, Injector } from "./inject.ts";
import { fromBytes, joinBytes, lower, nameOf, toBytes } from "./latin1.ts";
import { tagNames } from "./plain-tag.ts";
import { rawNames } from "./raw-text.ts";
import { placeOf } from "./tag.ts";
import { Tokenizer } from "./tokenizer.ts";

export interface Page extends Holding {
  readonly injection: Injection;
  /** Is this script the gate itself? */
  isGate(attributes: Attributes): boolean;
  /** A `<style>` or a rule set as it goes out, up to its end tag; undefined when nothing in it is held. */
  holdText(name: string, attributes: Attributes, text: string, foreign: boolean): string | undefined;
  /** Does the content of this element have to be judged as a whole? */
  isJudged(name: string, attributes: Attributes): boolean;
  /** What `<meta>` says of the page: "charset" of its encoding; "unreadable" when that is one that cannot be read here. */
  meta(attributes: Attributes): "charset" | "unreadable" | undefined;
  /** Markup of the policy for a page that cannot be read. */
  readonly lastResort: string;
}

/** A style or rule set longer than this is held unread. */
const LONGEST_TEXT = 2 ** 21;

export class PageRewriter extends Tokenizer implements Rewriter {
  private readonly page: Page;
  private readonly context = new Context();
  private readonly injector: Injector;
  /** Where the element began whose content is judged as a whole; -1 when none is. */
  private judged = -1;
  /** Where its text began. */
  private judgedText = 0;
  /** Browsers may read that text as markup. */
  private judgedForeign = false;
  private written = false;

  constructor(page: Page) {
    super();
    this.page = page;
    this.injector = new Injector(this.out, page.injection);
  }

  write(chunk: Uint8Array): Uint8Array {
    if (chunk.length === 0) return chunk;
    this.written = true;
    this.feed(chunk);
    this.run();
    this.carry();
    return this.out.take();
  }

  end(): Uint8Array {
    this.ended = true;
    this.feed(new Uint8Array(0));
    while (this.closeOpen()) this.run();
    // What is cut off in the middle of a tag is no tag, and must not become one by what is put in.
    this.pass(this.tagBegin);
    if (this.written && this.mode !== "unread") this.injector.content();
    this.pass(this.length);
    return this.out.take();
  }

  /** At the end of the document: true when something was still open that has to be judged, or that hides what has. */
  private closeOpen(): boolean {
    if (this.judged >= 0) {
      this.closeJudged(this.length);
      return true;
    }
    const cut = this.mode === "tag" ? this.doubtfulEnd(this.tagBegin + 1, this.length) : -1;
    if (cut < 0) return false;
    const begin = this.tagBegin;
    this.mode = "text";
    this.cutTag(begin, cut);
    return true;
  }

  protected get awaitsContent(): boolean {
    return this.injector.pending;
  }

  protected get passesPlain(): boolean {
    return this.context.simple && !this.injector.pending && this.doubtful.length === 0 && !this.page.addresses.strayed;
  }

  protected get cdata(): "section" | "comment" | "unsure" {
    if (this.context.foreign) return this.context.atPoint ? "unsure" : "section";
    return this.context.unsure ? "unsure" : "comment";
  }

  protected get textKept(): number {
    return this.judged;
  }

  protected override shift(by: number): void {
    super.shift(by);
    if (this.judged < 0) return;
    this.judged -= by;
    this.judgedText -= by;
  }

  protected onContent(at: number): void {
    this.pass(at);
    this.injector.content();
  }

  protected onWide(littleEnd: boolean): void {
    this.pass(2);
    this.put([...this.page.lastResort].map((sign) => (littleEnd ? `${sign}\0` : `\0${sign}`)).join(""));
  }

  protected onTag(begin: number): void {
    const cut = this.doubtfulEnd(begin + 1, this.at);
    if (cut >= 0) this.cutTag(begin, cut);
    else if (this.tag.crowded) {
      this.onLongTag(begin);
      this.from = this.at;
      this.onLongTagEnd();
    } else this.judge(this.bytes, begin);
  }

  /** An end tag of something doubtful stands inside of this tag. */
  private cutTag(begin: number, cut: number): void {
    const part = this.bytes.subarray(begin, cut);
    const start = this.tag.nameStart;
    this.pass(begin);
    this.tag.begin(start);
    this.tag.read(part, 0, start, part.length);
    const whole = joinBytes([part, toBytes(this.tag.closer)]);
    this.tag.begin(start);
    this.tag.read(whole, 0, start, whole.length);
    this.at = cut;
    this.from = cut;
    if (!this.judge(whole, 0)) this.out.bytes(whole, 0, whole.length);
  }

  /** Nobody will judge all of it: its attributes do not go out. */
  protected onLongTag(begin: number): void {
    const { tag } = this;
    const known = tag.nameEnd > 0 ? Math.min(tag.nameEnd, 64) : tag.nameStart;
    const head = fromBytes(this.bytes, begin, begin + known);
    this.rawName = lower(head.slice(tag.nameStart));
    this.pass(begin);
    this.put(tag.nameStart === 2 ? head : `${head} ${HELD_TYPE} data-temoin=""`);
    if (tag.nameStart === 1) this.page.report(this.rawName, [{ host: "" }]);
  }

  protected onLongTagEnd(): void {
    const name = this.rawName;
    this.rawName = "";
    this.put(">");
    if (this.tag.nameStart === 2) this.endTag(name, this.at);
    else if (this.context.start(name, { selfClosing: false, attribute: () => undefined }) === "html") this.enterContent(name);
  }

  /** True when it went out in other words. `bytes` hold the tag at `begin`. */
  private judge(bytes: Uint8Array, begin: number): boolean {
    const { tag, context } = this;
    const first = bytes[begin + tag.nameStart] as number;
    const last = bytes[begin + tag.nameEnd - 1] as number;
    const known = tagNames[placeOf(tag.nameEnd - tag.nameStart, first, last)] === 1;
    const loads = tag.nameStart === 1 && tag.notable && (this.page.addresses.strayed || maybeLoads(bytes, begin, tag));
    if (!known && !loads && context.simple && !this.injector.pending) return false;
    const name = nameOf(bytes, begin + tag.nameStart, begin + tag.nameEnd);
    if (tag.nameStart === 1) return this.startTag(name, new Attributes(bytes, begin, tag), loads);
    this.endTag(name, begin);
    return false;
  }

  private endTag(name: string, begin: number): void {
    if (this.injector.pending && !(name === "title" && this.rawName === "title")) this.onContent(begin);
    if (this.rawName === name) {
      this.rawName = "";
      return;
    }
    this.doubtful = this.doubtful.filter((one) => one !== name);
    this.context.end(name);
  }

  private startTag(name: string, attributes: Attributes, loads: boolean): boolean {
    const { bytes, start: begin, tag } = attributes;
    // One that was cut is no part of the chunk, and what stands before it has gone out.
    const own = bytes === this.bytes;
    if (own && this.injector.pending) this.pass(begin);
    this.injector.before(name, () => this.page.isGate(attributes));
    if (rawNames.has(name) && this.context.unsure) {
      // What is open may be foreign: this ends it, and is nothing else.
      if (own) this.pass(begin);
      this.out.text("<meta>");
      this.context.surfaced();
    }
    const space = this.context.start(name, { selfClosing: tag.selfClosing, attribute: (one) => attributes.value(one) });
    if (own && this.isWhole(name, space) && this.page.isJudged(name, attributes)) {
      this.beginJudged(name, begin, space);
      return false;
    }
    if (name === "base" && space === "html") this.page.addresses.base(attributes.value("href") ?? "");
    const held = loads ? holdTag(name, attributes, this.page) : undefined;
    if (held !== undefined) {
      if (own) this.pass(begin);
      this.put(held, own ? begin + tag.end : this.from);
    }
    const said = name === "meta" && space === "html" ? this.page.meta(attributes) : undefined;
    if (own && (this.injector.pending || said)) this.pass(begin + tag.end);
    this.injector.after(name, said === "charset");
    if (own && said === "unreadable") this.giveUp();
    else if (space === "html") this.enterContent(name);
    return held !== undefined;
  }

  private enterContent(name: string): void {
    if (name === "noscript") this.doubtful.push(name);
    else if (!rawNames.has(name)) return;
    else if (this.context.ignores(name)) this.doubtful.push(name);
    else this.readRaw(name);
  }

  /** From here on the bytes are not those of ASCII. */
  private giveUp(): void {
    this.injector.content();
    this.put(this.page.lastResort);
    this.mode = "unread";
  }

  private isWhole(name: string, space: string): boolean {
    return (name === "style" && space !== "math") || (name === "script" && space === "html" && !this.context.ignores(name));
  }

  private beginJudged(name: string, begin: number, space: string): void {
    this.judged = begin;
    this.judgedText = begin + this.tag.end;
    this.judgedForeign = space !== "html" || this.context.ignores(name);
    this.keep = begin;
    this.readRaw(name);
  }

  protected onText(at: number, ends: boolean): void {
    if (this.judged < 0) return;
    if (ends) this.closeJudged(at);
    else if (at - this.judged > LONGEST_TEXT) this.closeJudged(-1);
  }

  /** `end`: of the text; -1 when it is too long to be judged. */
  private closeJudged(end: number): void {
    const { judged, judgedText, judgedForeign, rawName, tag } = this;
    const attributes = new Attributes(this.bytes, judged, tag);
    this.judged = -1;
    this.keep = -1;
    this.pass(judged);
    const text = end < 0 ? "" : fromBytes(this.bytes, judgedText, end);
    const markup = judgedForeign && (end < 0 || text.replace(/<!\[CDATA\[.*?\]\]>/gs, "").includes("<"));
    if (end < 0 || markup) {
      this.page.report(rawName, [{ host: "" }]);
      const rest = attributes.text(tag.nameEnd, tag.end);
      this.put(`${attributes.text(0, tag.nameEnd)} ${HELD_TYPE} data-temoin=""${rest}`, judgedText);
    } else {
      const held = this.page.holdText(rawName, attributes, text, judgedForeign);
      if (held !== undefined) this.put(held, end);
    }
    // Its end tag is one like any other, since nothing kept it from what is open.
    if (judgedForeign) this.rawName = end < 0 || markup ? "" : this.rawName;
    if (markup) this.readAgain(judgedText);
  }

  /** Browsers read it as markup here: so do we, from its beginning. */
  private readAgain(at: number): void {
    this.mode = "text";
    this.at = at;
    if (this.context.ignores("style") && !this.context.foreign) this.doubtful.push("style");
  }
}
