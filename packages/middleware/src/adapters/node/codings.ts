// The content codings that a site may use, each with its streams. A new one is a line here.
import { Transform, type TransformCallback } from "node:stream";
import zlib, { constants } from "node:zlib";

/** `encoder` passes on what it was given at every write: a page that comes in pieces keeps coming in pieces. */
export interface Coding {
  decoder(): Transform;
  encoder(): Transform;
}

const SIZE = { chunkSize: 65_536 };

const gzip: Coding = {
  decoder: () => zlib.createGunzip(SIZE),
  encoder: () => zlib.createGzip({ flush: constants.Z_SYNC_FLUSH }),
};

/** Brotli's own default is made for files that are compressed once; 4 is what servers use for answers made anew. */
const br: Coding = {
  decoder: () => zlib.createBrotliDecompress(SIZE),
  encoder: () =>
    zlib.createBrotliCompress({ flush: constants.BROTLI_OPERATION_FLUSH, params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
};

const deflate: Coding = {
  decoder: inflateEither,
  encoder: () => zlib.createDeflate({ flush: constants.Z_SYNC_FLUSH }),
};

const zstd: Coding = {
  decoder: () => zlib.createZstdDecompress(SIZE),
  encoder: () => zlib.createZstdCompress({ flush: constants.ZSTD_e_flush }),
};

const codings: Readonly<Record<string, Coding>> = { gzip, "x-gzip": gzip, br, deflate, zstd };

/** By the value of Content-Encoding; undefined for none, several on top of each other, or one that we do not know. */
export function codingOf(header: unknown): Coding | undefined {
  const name = String(header ?? "")
    .trim()
    .toLowerCase();
  return Object.hasOwn(codings, name) ? codings[name] : undefined;
}

/** "deflate" means zlib's format (RFC 9110 §8.4.1.2); some servers send it bare, and browsers take both: the first byte tells. */
function inflateEither(): Transform {
  let inner: Transform | undefined;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done: TransformCallback) {
      if (!inner) {
        inner = ((chunk[0] ?? 0) & 0x0f) === 8 ? zlib.createInflate(SIZE) : zlib.createInflateRaw(SIZE);
        inner.on("data", (out) => this.push(out)).once("error", (error) => this.destroy(error));
      }
      inner.write(chunk, () => done());
    },
    flush(done) {
      if (!inner) return done();
      inner.once("end", () => done()).end();
    },
    destroy(error, done) {
      inner?.destroy();
      done(error);
    },
  });
}
