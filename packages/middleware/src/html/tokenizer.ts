// Follows the HTML tokenizer over bytes (HTML, 13.2.5), as far as it tells markup from text, and hands on every tag.
import { Flow } from "./flow.ts";
import { attributeNames, indexOrEnd, isLetter, nextTag } from "./plain-tag.ts";
import { type Escape, endsHere, scriptStep, standsHere } from "./raw-text.ts";
import { isSpaceByte, Tag } from "./tag.ts";

type Mode = "start" | "text" | "tag" | "comment" | "bogus" | "raw" | "plain" | "cdata" | "skip" | "unread";

/** A tag longer than this is not kept: it goes out without its attributes. Pictures written into a page can be long. */
export const LONGEST_TAG = 2 ** 21;

const LESS = 60;

export abstract class Tokenizer extends Flow {
  protected mode: Mode = "start";
  protected readonly tag = new Tag(attributeNames);
  /** The element whose text is read; after it, until its end tag is. */
  protected rawName = "";
  /**
   * Elements whose content some parsers read as text and others as markup (noscript above all). It is read as markup here,
   * and where their end tag would stand in the middle of something, that something is closed first: then all agree again.
   */
  protected doubtful: string[] = [];
  protected ended = false;
  /** Where the tag, comment or CDATA section began; negative when that chunk is gone. */
  private begin = 0;
  private escape: Escape = 0;

  /** A tag that began at `begin` and was read to `at`. */
  protected abstract onTag(begin: number): void;
  /** A tag that is too long, at its begin. */
  protected abstract onLongTag(begin: number): void;
  /** The end of a long tag, whose bytes did not go out. */
  protected abstract onLongTagEnd(): void;
  /** Text other than white space follows at `at`. */
  protected abstract onContent(at: number): void;
  protected abstract readonly awaitsContent: boolean;
  /** Need tags that load nothing and change nothing not be handed on? */
  protected abstract readonly passesPlain: boolean;
  /** How a CDATA section is read here: as one, as a comment, or nobody knows. */
  protected abstract readonly cdata: "section" | "comment" | "unsure";
  /** The text of a raw element was read to `at`, and may end there. */
  protected abstract onText(at: number, ends: boolean): void;
  /** Where the reading of a text may not go out before; -1 when it may. */
  protected abstract readonly textKept: number;
  /** UTF-16, told by its first two bytes. */
  protected abstract onWide(littleEnd: boolean): void;

  protected run(): void {
    this.keep = this.textKept;
    while (this.at < this.length && this.step()) {
      // On with the next state.
    }
  }

  protected override shift(by: number): void {
    this.begin -= by;
  }

  protected get tagBegin(): number {
    return this.mode === "tag" ? this.begin : this.length;
  }

  protected readRaw(name: string): void {
    this.mode = name === "plaintext" ? "plain" : "raw";
    this.rawName = name;
    this.escape = 0;
  }

  /** False when it needs the next chunk. */
  private step(): boolean {
    switch (this.mode) {
      case "text":
        return this.text();
      case "tag":
        return this.readTag();
      case "raw":
        return this.raw();
      case "comment":
        return this.until("-->", "-->");
      case "bogus":
        return this.until(">", ">");
      case "cdata":
        return this.until("]]>", "]]>");
      case "plain":
        return this.until("", "");
      case "skip":
        return this.skipTag();
      case "start":
        return this.start();
      case "unread":
        this.at = this.length;
        return false;
    }
  }

  /** Byte order marks. */
  private start(): boolean {
    const [first = 0, second] = this.bytes;
    if (this.length < 2 && first >= 0xef) return this.hold(0);
    if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)) {
      this.onWide(first === 0xff);
      this.mode = "unread";
      return true;
    }
    const mark = first === 0xef ? standsHere(this.bytes, 0, this.length, "\xef\xbb\xbf") : 0;
    if (mark < 0) return this.hold(0);
    this.at = mark ? 3 : 0;
    this.mode = "text";
    return true;
  }

  private text(): boolean {
    const { bytes, length } = this;
    if (this.awaitsContent) this.spaces();
    const at = nextTag(bytes, this.at, length, this.passesPlain);
    this.at = at;
    if (at === length) return false;
    if (at + 1 === length) return this.hold(at);
    const byte = bytes[at + 1] as number;
    if (isLetter(byte)) return this.enterTag(at, 1);
    if (byte === 47) return this.slash(at);
    if (byte === 33) return this.declaration(at);
    if (byte === 63) return this.enter("bogus", at, at + 1);
    if (this.awaitsContent) this.onContent(at);
    this.at = at + 1;
    return true;
  }

  private spaces(): void {
    let { at } = this;
    while (at < this.length && isSpaceByte(this.bytes[at] as number)) at++;
    if (at < this.length && this.bytes[at] !== LESS) this.onContent(at);
  }

  private slash(at: number): boolean {
    if (at + 2 === this.length) return this.hold(at);
    if (isLetter(this.bytes[at + 2] as number)) return this.enterTag(at, 2);
    return this.enter("bogus", at, at + 2);
  }

  private declaration(at: number): boolean {
    const comment = standsHere(this.bytes, at, this.length, "<!--");
    if (comment < 0) return this.hold(at);
    // The dashes that open it may be those that close it: <!-->
    if (comment) return this.enter("comment", at, at + 2);
    const section = standsHere(this.bytes, at, this.length, "<![CDATA[");
    if (section < 0) return this.hold(at);
    if (section && this.cdata === "section") return this.enter("cdata", at, at + 9);
    if (section && this.cdata === "unsure") {
      // A comment, whatever the parser would have made of it.
      this.pass(at + 2);
      this.put(" ");
    }
    return this.enter("bogus", at, at + 2);
  }

  private enter(mode: Mode, begin: number, at: number): true {
    this.mode = mode;
    this.begin = begin;
    this.at = at;
    return true;
  }

  private enterTag(at: number, name: number): true {
    this.tag.begin(name);
    return this.enter("tag", at, at + name);
  }

  private readTag(): boolean {
    const { begin } = this;
    const end = this.tag.read(this.bytes, begin, this.at, this.length);
    if (end >= 0) {
      this.at = end;
      this.mode = "text";
      this.onTag(begin);
      return true;
    }
    if (this.length - begin > LONGEST_TAG) {
      this.onLongTag(begin);
      this.mode = "skip";
      this.at = this.length;
      this.from = this.length;
      return false;
    }
    this.hold(begin);
    this.at = this.length;
    return false;
  }

  private skipTag(): boolean {
    const end = this.tag.read(this.bytes, this.at, this.at, this.length);
    this.at = end < 0 ? this.length : end;
    this.from = this.at;
    if (end < 0) return false;
    this.mode = "text";
    this.onLongTagEnd();
    return true;
  }

  private raw(): boolean {
    const { bytes, length } = this;
    const script = this.rawName === "script";
    let { at } = this;
    for (;;) {
      at = this.nextSign(at);
      this.onText(at, false);
      if (this.mode !== "raw") return true;
      if (at === length) break;
      const doubt = bytes[at] === LESS ? this.doubtAt(at) : 0;
      const step = script ? scriptStep(bytes, at, length, this.escape) : endsHere(bytes, at, length, this.rawName);
      if (doubt < 0 || step === undefined || step === -1) return this.waitAt(at);
      if (step === "end" || (!script && step === 1)) return this.endRaw(at, "");
      if (doubt) return this.endRaw(at, `${this.escape ? "-->" : ""}</${this.rawName}>`);
      if (script) this.escape = step as Escape;
      at++;
    }
    this.at = at;
    return false;
  }

  /** Where a text may end, or change its manner. */
  private nextSign(from: number): number {
    if (this.escape === 0) return indexOrEnd(this.bytes, from, this.length);
    let at = from;
    while (at < this.length && this.bytes[at] !== LESS && this.bytes[at] !== 45) at++;
    return at;
  }

  private waitAt(at: number): false {
    this.hold(at);
    return false;
  }

  private endRaw(at: number, closer: string): true {
    this.onText(at, true);
    // What turned out to be markup goes back to where its text began.
    if (this.mode !== "raw") return true;
    if (closer) {
      this.pass(at);
      this.put(closer);
      this.rawName = "";
    }
    return this.leave(at);
  }

  /** Text up to `closer`, or to the end tag of something doubtful: `end` closes it there. */
  private until(closer: string, end: string): boolean {
    const { bytes, length } = this;
    const last = closer.charCodeAt(closer.length - 1);
    const doubtful = this.doubtful.length > 0;
    for (let { at } = this; at < length; at++) {
      const byte = bytes[at];
      if (byte === last && this.closes(at, closer)) return this.leave(at + 1);
      if (byte !== LESS || !doubtful) continue;
      const doubt = this.doubtAt(at);
      if (doubt < 0) return this.waitAt(at);
      if (!doubt) continue;
      this.pass(at);
      this.put(end);
      return this.leave(at);
    }
    this.at = length;
    return false;
  }

  private leave(at: number): true {
    this.at = at;
    this.mode = "text";
    return true;
  }

  /** `at`: of the `>`. What closes may have begun in a chunk that is gone. */
  private closes(at: number, closer: string): boolean {
    if (closer === ">") return true;
    const [one, two, three] = [this.look(at - 1), this.look(at - 2), this.look(at - 3)];
    if (closer === "]]>") return at - 2 >= this.begin + 9 && one === 93 && two === 93;
    if (one === 45 && two === 45) return at - 2 >= this.begin + 2;
    return one === 33 && two === 45 && three === 45 && at - 3 >= this.begin + 4;
  }

  /** An end tag of something doubtful between two places; -1 when there is none. */
  protected doubtfulEnd(from: number, to: number): number {
    if (this.doubtful.length === 0) return -1;
    for (let at = from; at < to; at++) if (this.bytes[at] === LESS && this.doubtAt(at) === 1) return at;
    return -1;
  }

  private doubtAt(at: number): -1 | 0 | 1 {
    let unknown = false;
    for (const name of this.doubtful) {
      const ends = endsHere(this.bytes, at, this.length, name);
      if (ends > 0) return 1;
      unknown ||= ends < 0;
    }
    return unknown && !this.ended ? -1 : 0;
  }
}
