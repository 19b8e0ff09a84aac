// Headers that the core may change: what it changed goes out by name, all else stays as the site wrote it.
import type { ServerResponse } from "node:http";
import { HeadersView, type Kept } from "./headers-view.ts";

export class HeadersCopy extends HeadersView {
  readonly #copy: Record<string, Kept[string]>;
  readonly #changed: Set<string>;

  /** Of a copy: with what was changed in it. */
  constructor(site: HeadersView) {
    const copy = site.kept();
    super(copy);
    this.#copy = copy;
    this.#changed = new Set(site instanceof HeadersCopy ? site.#changed : []);
  }

  override append(name: string, value: string): void {
    const key = name.toLowerCase();
    if (key === "set-cookie") this.#put(key, [...this.getSetCookie(), value]);
    else this.#put(key, this.has(key) ? `${this.get(key)}, ${value}` : value);
  }

  override set(name: string, value: string): void {
    const key = name.toLowerCase();
    this.#put(key, key === "set-cookie" ? [value] : value);
  }

  override delete(name: string): void {
    const key = name.toLowerCase();
    if (this.has(key)) this.#put(key, undefined);
  }

  /** Writes what was changed over what the site set. */
  writeTo(res: ServerResponse): void {
    for (const name of this.#changed) {
      const value = this.#copy[name];
      if (value === undefined) res.removeHeader(name);
      else res.setHeader(name, value as string | string[]);
    }
  }

  #put(key: string, value: Kept[string]): void {
    this.#copy[key] = value;
    this.#changed.add(key);
  }
}
