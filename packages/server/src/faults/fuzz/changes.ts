// One change of a part of a request.
import { nastyHeaders, nastyTexts, nastyValues } from "./nasty.ts";
import type { Chance } from "./random.ts";

export function changeBody(body: Uint8Array, dice: Chance): Uint8Array {
  const text = Buffer.from(body).toString();
  if (dice.below(4) > 0) {
    try {
      return Buffer.from(JSON.stringify(changeValue(JSON.parse(text), dice)) ?? "");
    } catch {
      // It was changed before and is no JSON any more.
    }
  }
  return dice.pick([cut, flip, insert, repeatField, pad, () => Buffer.alloc(0), () => Buffer.from(`\u{feff}${text}`)])(
    body,
    dice,
  );
}

/** Another value somewhere in it, a field less, or one more. */
function changeValue(value: unknown, dice: Chance): unknown {
  if (value === null || typeof value !== "object" || dice.onceIn(12)) return dice.pick(nastyValues);
  const entries = Object.entries(value);
  if (entries.length === 0 || dice.onceIn(5)) entries.push([dice.pick(nastyTexts), dice.pick(nastyValues)]);
  else if (dice.onceIn(6)) entries.splice(dice.below(entries.length), 1);
  else {
    const entry = dice.pick(entries);
    entry[1] = changeValue(entry[1], dice);
  }
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

function cut(body: Uint8Array, dice: Chance): Uint8Array {
  return body.slice(0, dice.below(body.length + 1));
}

function flip(body: Uint8Array, dice: Chance): Uint8Array {
  const changed = Buffer.from(body);
  for (let n = 0; n <= dice.below(5) && changed.length > 0; n++) changed[dice.below(changed.length)] = dice.below(256);
  return changed;
}

/** Bytes that are no UTF-8, or that end a text early. */
function insert(body: Uint8Array, dice: Chance): Uint8Array {
  const at = dice.below(body.length + 1);
  const strange = dice.pick([[0xff], [0xc0, 0xae], [0xed, 0xa0, 0x80], [0], [0xf4, 0x90, 0x80, 0x80], [0x0d, 0x0a]]);
  return Buffer.concat([body.slice(0, at), Buffer.from(strange), body.slice(at)]);
}

/** A name twice: readers of JSON differ in which one counts. */
function repeatField(body: Uint8Array, dice: Chance): Uint8Array {
  const name = dice.pick(["id", "purposes", "how", "__proto__", "sightings"]);
  return Buffer.from(
    Buffer.from(body)
      .toString()
      .replace("{", `{"${name}":${JSON.stringify(dice.pick(nastyValues))},`),
  );
}

function pad(body: Uint8Array, dice: Chance): Uint8Array {
  return Buffer.concat([body, Buffer.alloc(dice.pick([1, 8_193, 16_384, 100_000]), " ")]);
}

export function changeHeaders(headers: [string, string][], dice: Chance): void {
  const [name, values] = dice.pick(nastyHeaders);
  const value = dice.onceIn(5) ? dice.pick(nastyTexts) : dice.pick(values);
  const at = headers.findIndex(([known]) => known === name);
  // Twice, once, or not at all.
  if (at >= 0 && !dice.onceIn(3)) headers.splice(at, 1);
  if (at < 0 || !dice.onceIn(4)) headers.push([name, value]);
}

export function changePath(path: string, dice: Chance): string {
  const text = dice.pick(nastyTexts);
  const encoded = encode(text);
  const parts = path.split("/");
  const at = dice.below(parts.length);
  return dice.pick([
    () => `${path}?${encoded}=${encoded}`,
    () => `${path}?${"a=1&".repeat(500)}`,
    () => `${path}/`,
    () => `/${path}`,
    () => path.toUpperCase(),
    () => parts.with(at, encoded).join("/"),
    () =>
      parts
        .with(at, `${parts[at]}${dice.pick(["%00", "%2e%2e", "%2f", "..", ";x", "%", "%ff", "%zz", ".json", ".p/0", "\\"])}`)
        .join("/"),
    () => parts.toSpliced(at, 1).join("/") || "/",
    () => `${path}#x`,
    () => path.replace(/\w/g, (letter) => (dice.onceIn(6) ? `%${letter.charCodeAt(0).toString(16)}` : letter)),
  ])();
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
