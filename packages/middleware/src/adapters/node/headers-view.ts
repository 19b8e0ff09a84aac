// Node's headers, read as Headers without making any: that is done for every request and costs more than most answers.

/** As Node keeps them: names in lower case. */
export type Kept = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** `hidden`: a name to leave out. Cannot be changed; whoever wants to, makes a `HeadersCopy`. */
export class HeadersView implements Headers {
  readonly #kept: Kept;
  readonly #hidden: string | undefined;

  constructor(kept: Kept, hidden?: string) {
    this.#kept = kept;
    this.#hidden = hidden;
  }

  get(name: string): string | null {
    const value = this.#value(name);
    if (value === undefined) return null;
    return typeof value === "string" ? value.trim() : Array.isArray(value) ? value.join(", ") : String(value);
  }

  has(name: string): boolean {
    return this.#value(name) !== undefined;
  }

  getSetCookie(): string[] {
    const value = this.#value("set-cookie");
    return value === undefined ? [] : [value].flat().map(String);
  }

  *entries(): HeadersIterator<[string, string]> {
    for (const name of Object.keys(this.#kept)) {
      // HTTP/2 has pseudo headers, which are none here.
      if (name[0] === ":" || !this.has(name)) continue;
      if (name === "set-cookie") for (const line of this.getSetCookie()) yield [name, line];
      else yield [name, this.get(name) ?? ""];
    }
  }

  *keys(): HeadersIterator<string> {
    for (const [name] of this.entries()) yield name;
  }

  *values(): HeadersIterator<string> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): HeadersIterator<[string, string]> {
    return this.entries();
  }

  forEach(told: (value: string, name: string, all: Headers) => void): void {
    for (const [name, value] of this.entries()) told(value, name, this);
  }

  append(_name: string, _value: string): void {
    throw readOnly();
  }

  set(_name: string, _value: string): void {
    throw readOnly();
  }

  delete(_name: string): void {
    throw readOnly();
  }

  /** What it shows, as Node keeps it, in an object of its own. */
  kept(): Record<string, Kept[string]> {
    const kept = { ...this.#kept };
    if (this.#hidden !== undefined) delete kept[this.#hidden];
    return kept;
  }

  #value(name: string): Kept[string] {
    const key = name.toLowerCase();
    return key === this.#hidden || !Object.hasOwn(this.#kept, key) ? undefined : this.#kept[key];
  }
}

function readOnly(): TypeError {
  return new TypeError("These headers can only be read.");
}
