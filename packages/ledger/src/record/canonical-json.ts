// One text for one value, so that its hash is the same on every machine (RFC 8785, JCS).

/**
 * Canonical JSON: members sorted by UTF-16 code units, no spaces, numbers and strings as ECMAScript writes them.
 * Members that are undefined are left out, as JSON does. Throws a TypeError for what RFC 8785 has no text for
 * (NaN, functions, lone surrogates): such a value is a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)))
    return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`No JSON for ${typeof value}.`);
  // Not by building a sorted object: keys that look like numbers would jump the queue.
  let members = "";
  for (const key of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member !== undefined) members += `${members === "" ? "" : ","}${quoted(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** Nothing to escape; most texts are so, and verifying millions of records spends its time here. */
const plain = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError("A lone surrogate has no canonical form (RFC 8785, 3.2.2.2).");
  return JSON.stringify(text);
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
