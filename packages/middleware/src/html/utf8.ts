// Text into bytes. encode() counts them before it makes them, and that takes as long again: here they are made in a room
// that is large enough for any text of that length, and copied.
import { copyOf } from "./latin1.ts";

/** Longer texts, in signs, are worth no room that stays. */
const LONGEST = 512_000;
const encoder = new TextEncoder();
let room = new Uint8Array(0);

/** Bytes stay as they are; text goes out in UTF-8. */
export function utf8Of(body: Uint8Array | string): Uint8Array {
  if (typeof body !== "string") return body;
  if (body.length > LONGEST) return encoder.encode(body);
  // A sign of a text takes up to three bytes (one beyond U+FFFF is two signs, and takes four).
  if (room.length < 3 * body.length) room = new Uint8Array(3 * body.length);
  return copyOf(room, 0, encoder.encodeInto(body, room).written);
}
