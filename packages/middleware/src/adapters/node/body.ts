// The way of an answer's body to the browser. Each kind of way is a file; which one it is follows from the answer.
import type { ServerResponse } from "node:http";
import type { Answer, Rewriter } from "../../index.ts";
import type { Coding } from "./codings.ts";
import { observedBody } from "./observed.ts";
import { recodedBody } from "./recoded.ts";
import { wholeBody } from "./whole.ts";

export type Done = (error?: Error | null) => void;

/** Text goes out in UTF-8. */
export type Chunk = Uint8Array | string;

/** Node's own methods, before anything took their place. */
export interface Raw {
  writeHead(status: number): ServerResponse;
  flushHeaders(): void;
  write(chunk: Chunk, done?: Done): boolean;
  end(chunk?: Chunk, done?: Done): void;
  emit(event: string, ...rest: unknown[]): boolean;
}

/** `write` answers like a stream's: false when the site should wait for "drain". */
export interface Body {
  write(chunk: Chunk, done?: Done): boolean;
  end(chunk?: Chunk, done?: Done): void;
  /** True while the head cannot be sent, because it follows from the body. */
  headWaits?(): boolean;
}

/** `put` writes the head of the answer, with the coding that the site chose. */
export interface Way {
  readonly coding: Coding | undefined;
  readonly observing: boolean;
  readonly raw: Raw;
  readonly res: ServerResponse;
  readonly put: (headers: Headers) => void;
}

export function bodyFor({ rewriter, whole, atOnce }: Answer, way: Way): Body | undefined {
  if (whole) return wholeBody(whole, way);
  if (!rewriter) return undefined;
  if (!way.coding) return plainBody(rewriter, atOnce, way);
  return way.observing ? observedBody(rewriter, way.coding, way.raw) : recodedBody(rewriter, way.coding, way);
}

function plainBody(rewriter: Rewriter, atOnce: Answer["atOnce"], { raw, res }: Way): Body {
  let begun = false;
  return {
    write(chunk, done) {
      begun = true;
      const out = rewriter.write(bytesOf(chunk));
      if (out.length > 0) return raw.write(out, done);
      if (done) process.nextTick(done);
      return !res.writableNeedDrain;
    },
    end(chunk, done) {
      if (chunk && atOnce && !begun) {
        raw.end(atOnce(chunk), done);
        return;
      }
      const parts = [...(chunk ? [rewriter.write(bytesOf(chunk))] : []), rewriter.end()].filter((part) => part.length > 0);
      raw.end(parts.length > 1 ? Buffer.concat(parts) : parts[0], done);
    },
  };
}

export function bytesOf(chunk: Chunk): Uint8Array {
  return typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}
