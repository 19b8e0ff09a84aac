// Bytes that could not go out with their chunk and stand before the next one.
import { copyOf, joinBytes } from "./latin1.ts";

const NOTHING = new Uint8Array(0);
/** Bytes of what has gone out that are still looked at. */
const BEHIND = 3;

export class Waiting {
  private room: Uint8Array = NOTHING;
  private length = 0;
  /** The last bytes that went out. */
  private behind: Uint8Array = NOTHING;

  /** The waiting bytes and the chunk as one: the chunk itself when nothing waits. */
  join(chunk: Uint8Array): Uint8Array {
    if (this.length === 0) return chunk;
    const whole = this.length + chunk.length;
    if (whole > this.room.length) {
      const more = new Uint8Array(Math.max(whole, this.room.length * 2));
      more.set(this.room.subarray(0, this.length));
      this.room = more;
    }
    this.room.set(chunk, this.length);
    return this.room.subarray(0, whole);
  }

  /** Of `bytes` those from `from` on wait. */
  keep(bytes: Uint8Array, from: number): void {
    const rest = bytes.length - from;
    if (from > 0)
      this.behind = from >= BEHIND ? copyOf(bytes, from - BEHIND, from) : lastOf(this.behind, bytes.subarray(0, from));
    // What went out of the room may still be on its way: it stays as it is, and the rest gets a room of its own.
    if (from > 0 || bytes.buffer !== this.room.buffer) this.room = rest > 0 ? copyOf(bytes, from) : NOTHING;
    this.length = rest;
  }

  /** The byte at a place, which may lie up to three before the chunk. */
  look(bytes: Uint8Array, at: number): number | undefined {
    return at >= 0 ? bytes[at] : this.behind[this.behind.length + at];
  }
}

function lastOf(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = joinBytes([one, other]);
  return whole.subarray(Math.max(0, whole.length - BEHIND));
}
