// A style sheet: its head waits for its body, since only sheets that name a host which needs consent depend on the choice.
import type { Answer } from "../../index.ts";
import type { Body, Chunk, Way } from "./body.ts";

/** A sheet that is longer is held whole; no more of it is kept than shows that. In bytes. */
const MOST = 2 ** 24 + 1;

/** One that stays as it is goes out byte for byte, compressed as the site compressed it, with the site's own validators. */
export function wholeBody(judge: NonNullable<Answer["whole"]>, { coding, raw, res, put }: Way): Body {
  const came = collector();
  let waits = true;
  // To the site the head is sent: it cannot be changed any more.
  Object.defineProperty(res, "headersSent", { get: () => true, configurable: true });

  const send = (body: Uint8Array, done?: () => void) => {
    const { headers, body: out } = judge(body);
    put(headers);
    waits = false;
    Reflect.deleteProperty(res, "headersSent");
    if (out === body) raw.end(came.bytes(), done);
    else if (!coding || out.length === 0) raw.end(out, done);
    else {
      const encoder = coding.encoder();
      if (done) res.once("finish", done);
      encoder.once("error", () => res.destroy()).on("data", (chunk) => raw.write(chunk));
      encoder.once("end", () => raw.end()).end(out);
    }
  };

  return {
    headWaits: () => waits,
    write(chunk, done) {
      came.add(chunk);
      if (done) process.nextTick(done);
      return true;
    },
    end(chunk, done) {
      if (chunk) came.add(chunk);
      const bytes = came.bytes();
      if (!coding || bytes.length === 0) {
        send(bytes, done);
        return;
      }
      const decoded = collector();
      const decoder = coding.decoder();
      decoder.once("error", () => res.destroy()).on("data", decoded.add);
      decoder.once("end", () => send(decoded.bytes(), done)).end(bytes);
    },
  };
}

function collector() {
  let parts: Uint8Array[] = [];
  let length = 0;
  return {
    add(chunk: Chunk): void {
      const own = Buffer.from(chunk as Uint8Array);
      if (length < MOST) parts.push(own);
      length += own.length;
    },
    /** The same object at every call. */
    bytes(): Uint8Array {
      if (parts.length !== 1) parts = [Buffer.concat(parts)];
      return parts[0] as Uint8Array;
    },
  };
}
