// One text for one value, so that its hash is the same on every machine (RFC 8785, JCS).

/**
 * Canonical JSON: members sorted by UTF-16 code units, no spaces, numbers and strings as ECMAScript writes them.
 * Members that are undefined are left out, as JSON does. Throws a TypeError for what RFC 8785 has no text for
 * (NaN, functions, lone surrogates): such a value is a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new TypeError("A lone surrogate has no canonical form (RFC 8785, 3.2.2.2).");
    return JSON.stringify(value);
  }
  if (value === null || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)))
    return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`No JSON for ${typeof value}.`);
  // Not by building a sorted object: keys that look like numbers would jump the queue.
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join(",")}}`;
}

/**
 * The value of a text that is canonical JSON to the letter; undefined for any other. So one value has one spelling: no member
 * twice, no spaces, no second way to write a number. `__proto__` is refused because libraries skip such a member in silence.
 */
export function readCanonicalJson(text: string): { readonly value: unknown } | undefined {
  if (text.includes('"__proto__":')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? { value } : undefined;
  } catch {
    return undefined;
  }
}
