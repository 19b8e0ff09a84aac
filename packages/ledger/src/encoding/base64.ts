// Base 64 (RFC 4648): section 4 with padding, as C2SP uses it, and section 5 (base64url) without, as JOSE does.

const standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const forUrls = standard.replace("+/", "-_");

export function base64(bytes: Uint8Array): string {
  const text = encode(bytes, standard);
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}

export function base64url(bytes: Uint8Array): string {
  return encode(bytes, forUrls);
}

/** Undefined for anything that {@link base64} cannot have written: one value has one text, so nothing can hide in it. */
export function readBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const bytes = decode(text.replace(/={1,2}$/, ""), standard);
  return bytes && base64(bytes) === text ? bytes : undefined;
}

/** Undefined for anything that {@link base64url} cannot have written. */
export function readBase64url(text: string): Uint8Array | undefined {
  const bytes = decode(text, forUrls);
  return bytes && base64url(bytes) === text ? bytes : undefined;
}

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    // By index: every receipt is encoded, and a slice for each three bytes took most of the time. Past the end is 0.
    const group = ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
    const characters = Math.min(bytes.length - at, 3) + 1;
    for (let i = 0; i < characters; i++) text += alphabet[(group >> (18 - 6 * i)) & 63];
  }
  return text;
}

function decode(text: string, alphabet: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let size = 0;
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[size++] = (bits >> held) & 255;
  }
  return bytes;
}
