// In "observe" a compressed body goes out as it came, byte for byte; what it says is looked at on the side.
import type { Rewriter } from "../../index.ts";
import type { Body, Chunk, Raw } from "./body.ts";
import type { Coding } from "./codings.ts";

/** Compressed bytes that may wait to be looked at; more than that, and this body is not looked at any further. */
const ROOM = 4_000_000;

export function observedBody(rewriter: Rewriter, coding: Coding, raw: Raw): Body {
  const decoder = coding.decoder();
  // What is no valid body is not ours to complain about here: nothing is held.
  decoder.on("data", (chunk: Uint8Array) => rewriter.write(chunk)).on("error", () => {});
  decoder.once("end", () => rewriter.end());
  const look = (chunk: Chunk) => {
    if (decoder.writableLength > ROOM) decoder.destroy();
    else if (!decoder.destroyed) decoder.write(chunk);
  };
  return {
    write(chunk, done) {
      look(chunk);
      return raw.write(chunk, done);
    },
    end(chunk, done) {
      if (chunk) look(chunk);
      if (!decoder.destroyed) decoder.end();
      raw.end(chunk, done);
    },
  };
}
