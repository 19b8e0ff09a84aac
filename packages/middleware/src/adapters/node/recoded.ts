// A compressed body: decoded, rewritten, encoded again, piece by piece.
import type { ServerResponse } from "node:http";
import type { Transform } from "node:stream";
import type { Rewriter } from "../../index.ts";
import type { Body, Raw, Way } from "./body.ts";
import type { Coding } from "./codings.ts";

/**
 * Whoever is slow makes the one before wait: browser, encoder, decoder, site. A body that is not what its
 * Content-Encoding says ends the connection: nothing of it was judged.
 */
export function recodedBody(rewriter: Rewriter, coding: Coding, { raw, res }: Way): Body {
  const decoder = coding.decoder();
  const encoder = coding.encoder();
  let begun = false;
  const encode = (out: Uint8Array) => {
    if (out.length === 0 || encoder.write(out)) return;
    decoder.pause();
    encoder.once("drain", () => decoder.resume());
  };

  decoder.on("data", (chunk: Uint8Array) => encode(rewriter.write(chunk)));
  decoder.once("end", () => encoder.end(rewriter.end()));
  encoder.on("data", (chunk: Uint8Array) => {
    if (!raw.write(chunk)) encoder.pause();
  });
  encoder.once("end", () => raw.end());
  for (const stream of [decoder, encoder]) stream.once("error", () => res.destroy());
  res.once("close", () => {
    for (const stream of [decoder, encoder]) stream.destroy();
  });
  passDrain(decoder, encoder, raw, res);
  return {
    write(chunk, done) {
      begun ||= chunk.length > 0;
      return decoder.write(chunk, done);
    },
    end(chunk, done) {
      if (done) res.once("finish", done);
      // An empty body is no coded one.
      if (begun || (chunk?.length ?? 0) > 0) decoder.end(chunk);
      else {
        const out = rewriter.end();
        if (out.length > 0) encoder.end(out);
        else raw.end();
      }
    },
  };
}

/** The connection's "drain" is for the encoder; the site, which writes into the decoder, gets the decoder's. */
function passDrain(decoder: Transform, encoder: Transform, raw: Raw, res: ServerResponse): void {
  res.emit = (event: string | symbol, ...rest: unknown[]) => {
    if (event !== "drain") return raw.emit(event as string, ...rest);
    encoder.resume();
    return true;
  };
  decoder.on("drain", () => raw.emit("drain"));
}
