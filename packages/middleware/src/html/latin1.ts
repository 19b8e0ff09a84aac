// Bytes seen as text: one sign for each byte, so that places in one are places in the other, whatever the encoding.

/** Browsers and runtimes decode "Latin-1" as windows-1252, in which some bytes are signs over U+00FF: the way back knows them. */
const decoder = new TextDecoder("windows-1252");
/** Shorter runs are made sign by sign, which is faster. */
const SHORT = 48;

const over = new Map<number, number>();
for (let byte = 0x80; byte < 0xa0; byte++) over.set(decoder.decode(Uint8Array.of(byte)).charCodeAt(0), byte);

export function fromBytes(bytes: Uint8Array, from = 0, to = bytes.length): string {
  if (to - from > SHORT) return decoder.decode(bytes.subarray(from, to));
  const codes: number[] = [];
  for (let at = from; at < to; at++) codes.push(bytes[at] as number);
  return String.fromCharCode(...codes);
}

export function byteOf(code: number): number {
  return code < 0x100 ? code : (over.get(code) ?? 0x3f);
}

export function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = byteOf(text.charCodeAt(index));
  return bytes;
}

/** Not `slice`, which in Node's Buffer shows the same memory. */
export function copyOf(bytes: Uint8Array, from = 0, to = bytes.length): Uint8Array {
  return new Uint8Array(bytes.subarray(from, to));
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** In lower case; only ASCII letters have one (HTML compares names so). */
export function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Names that were met, by a sum of their bytes; few are, again and again. */
const names = new Map<number, string>();
const MOST_NAMES = 2_048;

/** A name in lower case, without making its text anew each time. */
export function nameOf(bytes: Uint8Array, from: number, to: number): string {
  let sum = to - from;
  for (let at = from; at < to; at++) sum = (Math.imul(sum, 31) + lowerByte(bytes[at] as number)) | 0;
  const known = names.get(sum);
  if (known !== undefined && isName(bytes, from, to, known)) return known;
  const name = lower(fromBytes(bytes, from, to));
  if (to - from <= 64) {
    if (names.size >= MOST_NAMES) names.clear();
    names.set(sum, name);
  }
  return name;
}

/** `name`: in lower case. */
export function isName(bytes: Uint8Array, from: number, to: number, name: string): boolean {
  if (to - from !== name.length) return false;
  for (let at = from; at < to; at++) if (lowerByte(bytes[at] as number) !== byteOf(name.charCodeAt(at - from))) return false;
  return true;
}

function lowerByte(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte | 32 : byte;
}
