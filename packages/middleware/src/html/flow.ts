// Chunks in, chunks out: what has been read, what has gone out, what has to wait.
import { Output } from "./output.ts";
import { Waiting } from "./waiting.ts";

export abstract class Flow {
  protected readonly out = new Output();
  /** The chunk, and before it what waited. */
  protected bytes: Uint8Array = new Uint8Array(0);
  protected length = 0;
  /** What stands before it has been read. */
  protected at = 0;
  /** What stands before it has gone out. */
  protected from = 0;
  /** Nothing from here on may go out yet; -1 when all may. */
  protected keep = -1;
  private readonly waiting = new Waiting();

  /** Other places have to move with the chunk. */
  protected abstract shift(by: number): void;

  protected feed(chunk: Uint8Array): void {
    this.bytes = this.waiting.join(chunk);
    this.length = this.bytes.length;
  }

  protected pass(to: number): void {
    if (to <= this.from) return;
    this.out.bytes(this.bytes, this.from, to);
    this.from = to;
  }

  /** Puts text in the place of what stands before `to`, or between. */
  protected put(text: string, to = this.from): void {
    this.out.text(text);
    this.from = to;
  }

  /** Waits for the next chunk, and keeps what stands from `from` on. */
  protected hold(from: number): false {
    this.at = from;
    if (this.keep < 0 || from < this.keep) this.keep = from;
    return false;
  }

  /** A byte that may lie up to three before the chunk. */
  protected look(at: number): number | undefined {
    return this.waiting.look(this.bytes, at);
  }

  /** Keeps what may not go out yet for the next chunk. */
  protected carry(): void {
    const keep = this.keep < 0 ? this.length : Math.max(this.keep, this.from);
    this.pass(keep);
    this.waiting.keep(this.bytes, keep);
    this.at -= keep;
    this.from = 0;
    this.shift(keep);
  }
}
