// The attributes of one tag, as written and as meant. The first of a name counts (HTML, 13.2.5.33).
import { resolveReferences } from "../url/references.ts";
import { fromBytes, isName, nameOf } from "./latin1.ts";
import type { Tag } from "./tag.ts";

/** Texts are bytes as Latin-1. */
export class Attributes {
  readonly bytes: Uint8Array;
  /** Where the tag begins in {@link bytes}. */
  readonly start: number;
  readonly tag: Tag;

  constructor(bytes: Uint8Array, start: number, tag: Tag) {
    this.bytes = bytes;
    this.start = start;
    this.tag = tag;
  }

  /** -1 when there is no attribute of this name, in lower case. */
  index(name: string): number {
    const { bytes, start, tag } = this;
    for (let index = 0; index < tag.count; index++) {
      if (isName(bytes, start + tag.nameStartOf(index), start + tag.nameEndOf(index), name)) return index;
    }
    return -1;
  }

  /** In lower case. */
  name(index: number): string {
    return nameOf(this.bytes, this.start + this.tag.nameStartOf(index), this.start + this.tag.nameEndOf(index));
  }

  has(name: string): boolean {
    return this.index(name) >= 0;
  }

  /** Undefined when there is no such attribute, "" when it has no value. References as written. */
  raw(name: string): string | undefined {
    const index = this.index(name);
    if (index < 0) return undefined;
    const from = this.tag.valueStartOf(index);
    return from < 0 ? "" : this.text(from, this.tag.valueEndOf(index));
  }

  value(name: string): string | undefined {
    const raw = this.raw(name);
    return raw === undefined ? undefined : resolveReferences(raw);
  }

  /** Places are relative to the tag. */
  text(from: number, to: number): string {
    return fromBytes(this.bytes, this.start + from, this.start + to);
  }

  /** One attribute as written, its quotes included. */
  written(index: number): string {
    const { tag } = this;
    const value = tag.valueStartOf(index);
    if (value < 0) return this.text(tag.nameStartOf(index), tag.nameEndOf(index));
    const quote = this.text(value - 1, value);
    return this.text(tag.nameStartOf(index), tag.valueEndOf(index) + (quote === '"' || quote === "'" ? 1 : 0));
  }
}
