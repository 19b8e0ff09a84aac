// What goes out of the rewriter: pieces of chunks as they came, and what is put between them.
import { copyOf, joinBytes, toBytes } from "./latin1.ts";

const NOTHING = new Uint8Array(0);

interface Piece {
  readonly chunk: Uint8Array;
  readonly from: number;
  to: number;
}

export class Output {
  private pieces: Piece[] = [];
  /** Index of the place that is still to be filled; nothing behind it goes out before that. -1 when there is none. */
  private slot = -1;

  bytes(chunk: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    const last = this.pieces.length === this.slot ? undefined : this.pieces.at(-1);
    // Neighbours stay one piece, and a whole chunk stays the chunk.
    if (last && last.chunk === chunk && last.to === from) last.to = to;
    else this.pieces.push({ chunk, from, to });
  }

  /** `text`: bytes as Latin-1. */
  text(text: string): void {
    if (text) this.pieces.push({ chunk: toBytes(text), from: 0, to: text.length });
  }

  /** Keeps a place here; one at a time. */
  mark(): void {
    this.slot = this.pieces.length;
  }

  fill(text: string): void {
    const { slot } = this;
    this.slot = -1;
    if (text) {
      this.pieces.splice(slot, 0, { chunk: toBytes(text), from: 0, to: text.length });
      return;
    }
    const [before, after] = [this.pieces[slot - 1], this.pieces[slot]];
    if (!before || !after || before.chunk !== after.chunk || before.to !== after.from) return;
    before.to = after.to;
    this.pieces.splice(slot, 1);
  }

  /** Bytes that wait behind the open place. */
  get waiting(): number {
    return this.slot < 0 ? 0 : this.pieces.slice(this.slot).reduce((sum, { from, to }) => sum + to - from, 0);
  }

  /** What can go out now. */
  take(): Uint8Array {
    const { pieces, slot } = this;
    if (slot < 0) {
      this.pieces = [];
      return joined(pieces);
    }
    // Chunks belong to whoever wrote them: what outlives the call is a copy.
    this.pieces = pieces.slice(slot).map(({ chunk, from, to }) => ({ chunk: copyOf(chunk, from, to), from: 0, to: to - from }));
    this.slot = 0;
    return joined(pieces.slice(0, slot));
  }
}

function joined(pieces: readonly Piece[]): Uint8Array {
  const parts = pieces.map(({ chunk, from, to }) => (from === 0 && to === chunk.length ? chunk : chunk.subarray(from, to)));
  if (parts.length === 1) return parts[0] as Uint8Array;
  return parts.length === 0 ? NOTHING : joinBytes(parts);
}
