// One start tag: which of its attributes contact a host that is held, and the tag as it goes out instead.
import { cleanCss } from "../css/clean.ts";
import type { Held } from "../state.ts";
import type { Addresses } from "../url/addresses.ts";
import { resolveReferences, UNRESOLVED, writeReferences } from "../url/references.ts";
import type { Attributes } from "./attributes.ts";
import { fetches, type Kind, kindOf, runs } from "./elements.ts";
import { mayLead } from "./plain-tag.ts";
import { srcsetUrls } from "./srcset.ts";
import type { Tag } from "./tag.ts";

/** What a document is held by. */
export interface Holding {
  readonly addresses: Addresses;
  /** `element`: name of what was held. */
  report(element: string, held: readonly Held[]): void;
  /** A document written into an attribute, as it goes out instead; undefined when nothing in it is held. */
  nested(markup: string): string | undefined;
}

export const HELD_TYPE = 'type="text/plain"';

/** Id for `data-temoin`: nobody may open what belongs to several services, or to none. */
export function idOf(held: readonly Held[]): string {
  const [first, ...others] = new Set(held.map(({ service }) => service));
  return others.length > 0 ? "" : (first ?? "");
}

/** False when no attribute of this tag can lead to a host: told by its bytes, without a text being made. */
export function maybeLoads(bytes: Uint8Array, start: number, tag: Tag): boolean {
  for (let index = 0; index < tag.count; index++) {
    const [name, value] = [tag.nameStartOf(index), tag.valueStartOf(index)];
    if (value < 0 || !tag.isNotable(bytes, start, index)) continue;
    const style = tag.nameEndOf(index) - name === 5;
    if (mayLead(bytes, start + value, start + tag.valueEndOf(index), style)) return true;
  }
  return false;
}

/** The tag without what it must not load; undefined when it may stay. */
export function holdTag(element: string, attributes: Attributes, holding: Holding): string | undefined {
  if (!loads(element, attributes)) return undefined;
  const holder = new Holder(element, attributes, holding);
  for (let index = 0; index < attributes.tag.count; index++) {
    if (attributes.tag.valueStartOf(index) < 0) continue;
    const name = attributes.name(index);
    const kind = kindOf(element, name);
    // Of two of a name the first counts.
    if (kind && attributes.index(name) === index) holder.judge(name, index, kind);
  }
  return holder.write();
}

/** A script that is data, or a link that only names something, loads nothing. */
function loads(element: string, attributes: Attributes): boolean {
  if (element === "script") return runs(attributes.value("type") ?? "");
  return element !== "link" || fetches(attributes.value("rel") ?? "") || attributes.has("style");
}

class Holder {
  private readonly held: Held[] = [];
  /** Texts to put in, by place; `skip` bytes are left out there. */
  private readonly edits: { readonly at: number; readonly skip: number; readonly text: string }[] = [];
  /** New attributes, before all others: of two of a name the first counts. */
  private added = "";
  private readonly element: string;
  private readonly attributes: Attributes;
  private readonly holding: Holding;

  constructor(element: string, attributes: Attributes, holding: Holding) {
    this.element = element;
    this.attributes = attributes;
    this.holding = holding;
  }

  judge(name: string, index: number, kind: Kind): void {
    const raw = this.attributes.raw(name) ?? "";
    const value = resolveReferences(raw);
    if (kind === "css" || kind === "paint") this.css(name, raw, value);
    else if (kind === "markup") this.markup(index, value);
    else if (this.element !== "link" || fetches(this.attributes.value("rel") ?? ""))
      this.hold(name, judgeValue(value, kind, this.holding));
  }

  write(): string | undefined {
    if (this.held.length === 0 && this.edits.length === 0) return undefined;
    const { attributes, held } = this;
    const { tag } = attributes;
    if (held.length > 0) {
      this.holding.report(this.element, held);
      const id = !attributes.has("data-temoin") ? ` data-temoin="${idOf(held)}"` : "";
      this.edits.push({ at: tag.nameEnd, skip: 0, text: `${this.typed()}${id}${this.added}` });
    }
    let text = "";
    let at = 0;
    for (const edit of this.edits.sort((one, other) => one.at - other.at)) {
      text += attributes.text(at, edit.at) + edit.text;
      at = edit.at + edit.skip;
    }
    return text + attributes.text(at, tag.end);
  }

  private typed(): string {
    if (this.element !== "script") return "";
    this.rename("type");
    return ` ${HELD_TYPE}`;
  }

  private hold(name: string, held: readonly Held[]): void {
    if (held.length === 0) return;
    this.held.push(...held);
    this.rename(name);
  }

  /** `src` -> `data-src`; out of the way where the page has a `data-src` of its own. */
  private rename(name: string): void {
    const index = this.attributes.index(name);
    const text = this.attributes.has(`data-${name}`) ? "data-temoin-" : "data-";
    if (index >= 0) this.edits.push({ at: this.attributes.tag.nameStartOf(index), skip: 0, text });
  }

  private css(name: string, raw: string, value: string): void {
    if (!/[(\\]/.test(value)) return;
    const cleaned = cleanCss(value, this.holding.addresses);
    if (!cleaned) return;
    this.hold(name, cleaned.held);
    // A raw control that is our own mark would come back as "&".
    const css = raw.includes(UNRESOLVED) ? "" : cleaned.css;
    if (name === "style") this.added += ` style="${writeReferences(css, '"')}"`;
  }

  private markup(index: number, value: string): void {
    const nested = this.holding.nested(value);
    if (nested === undefined) return;
    const { tag } = this.attributes;
    const [from, to] = [tag.valueStartOf(index), tag.valueEndOf(index)];
    const quote = this.attributes.text(from - 1, from);
    const quoted = quote === '"' || quote === "'";
    const text = writeReferences(nested, quoted ? quote : '"');
    this.edits.push({ at: from, skip: to - from, text: quoted ? text : `"${text}"` });
  }
}

function judgeValue(value: string, kind: Kind, holding: Holding): Held[] {
  const { addresses } = holding;
  const judged = (urls: readonly string[]) => urls.flatMap((url) => addresses.judge(url) ?? []);
  if (kind === "list") return judged(value.split(/[ \t\n\f\r]+/).filter((url) => url !== ""));
  if (kind === "srcset") return judged(srcsetUrls(value));
  if (kind === "steps") return judged(value.split(";")).concat(cleanCss(value, addresses)?.held ?? []);
  if (kind === "frame" && /^[\0-\x20]*d[\t\n\r]*a[\t\n\r]*t[\t\n\r]*a[\t\n\r]*:/i.test(value))
    return judgeWritten(value, holding);
  return value === "" ? [] : judged([value]);
}

/** A document written into its address: it cannot be rewritten there, so it is held when anything in it is. */
function judgeWritten(url: string, { nested }: Holding): Held[] {
  const [, type = "", coded, body = ""] =
    /^\s*data:([^,;]*)[^,]*?(;\s*base64\s*)?,(.*)$/is.exec(url.replace(/[\t\n\r]/g, "")) ?? [];
  if (/^(?:image\/(?!svg)|audio\/|video\/|font\/|text\/(?:plain|css)|application\/pdf)/i.test(type)) return [];
  const plain = body.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  let text = plain;
  try {
    if (coded) text = atob(plain);
  } catch {
    return [];
  }
  return nested(text) === undefined ? [] : [{ host: "" }];
}
