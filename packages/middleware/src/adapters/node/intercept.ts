// Takes the place of the methods by which a site answers, so that head and body pass the core on their way out.
import type { ServerResponse } from "node:http";
import type { Visit } from "../../index.ts";
import { type Body, bodyFor, type Chunk, type Done, type Raw } from "./body.ts";
import { codingOf } from "./codings.ts";
import { setHead } from "./head.ts";
import type { HeadersCopy } from "./headers-copy.ts";
import { HeadersView } from "./headers-view.ts";
import { holdHints } from "./hints.ts";

export interface Circumstances {
  readonly method: string;
  /** Nothing may be changed, everything is reported. */
  readonly observing: boolean;
}

/** Express, Fastify and streams all come down to writeHead, write, end and flushHeaders. */
export function intercept(res: ServerResponse, visit: Visit, { method, observing }: Circumstances): void {
  const raw = rawOf(res);
  const [asWritten, asEnded] = [raw.write as Written, raw.end as Written];
  let judged = false;
  let ended = false;
  let body: Body | undefined;

  const judge = () => {
    if (judged) return;
    judged = true;
    const bodiless = method === "HEAD" || res.statusCode < 200 || res.statusCode === 204 || res.statusCode === 304;
    body = judgeHead(res, visit, raw, bodiless, observing);
  };

  res.writeHead = ((status: number, ...rest: unknown[]) => {
    if (!judged) {
      setHead(res, status, rest);
      judge();
    }
    if (body?.headWaits?.()) return res;
    try {
      return raw.writeHead(judged ? res.statusCode : status);
    } catch (error) {
      // A status or reason that Node refuses: what the site answers instead is judged anew.
      if (!res.headersSent) [judged, body] = [false, undefined];
      throw error;
    }
  }) as ServerResponse["writeHead"];

  res.flushHeaders = () => {
    if (!res.headersSent) res.writeHead(res.statusCode);
    if (!body?.headWaits?.()) raw.flushHeaders();
  };

  res.write = ((...written: unknown[]) => {
    const [chunk, done] = chunkOf(written);
    // What Node refuses (null, after the end), it shall refuse in its own words.
    if (chunk === undefined || ended) return asWritten(...written);
    if (!res.headersSent) res.writeHead(res.statusCode);
    return body ? body.write(chunk, done) : asWritten(...written);
  }) as ServerResponse["write"];

  res.end = ((...written: unknown[]) => {
    const [chunk, done] = chunkOf(written);
    const refused = written[0] && chunk === undefined && typeof written[0] !== "function";
    if (ended || refused) return asEnded(...written);
    // Judged before Node writes the head, so that it can still tell the length of a body that comes all at once.
    judge();
    ended = true;
    if (!body) return asEnded(...written);
    body.end(chunk, done);
    return res;
  }) as ServerResponse["end"];

  holdHints(res, visit);
}

/** A coding that can be undone is hidden from the core, which then judges the body as if it were plain. */
function judgeHead(res: ServerResponse, visit: Visit, raw: Raw, bodiless: boolean, observing: boolean): Body | undefined {
  const coded = res.getHeader("content-encoding");
  const coding = codingOf(coded);
  const site = new HeadersView(res.getHeaders(), coding ? "content-encoding" : undefined);
  const answer = visit.answer(res.statusCode, site);
  const put = (headers: Headers) => (headers as HeadersCopy).writeTo(res);
  // For a body that can be judged whole, the head is written with it.
  if (answer.headers !== site && (bodiless || !answer.whole)) put(answer.headers);
  return bodiless || !answer.rewriter ? undefined : bodyFor(answer, { coding, observing, raw, res, put });
}

function rawOf(res: ServerResponse): Raw {
  return {
    writeHead: res.writeHead.bind(res) as Raw["writeHead"],
    flushHeaders: res.flushHeaders.bind(res),
    write: res.write.bind(res) as Raw["write"],
    end: res.end.bind(res) as Raw["end"],
    emit: res.emit.bind(res),
  };
}

type Written = (...written: unknown[]) => unknown;

/** Node lets the encoding, or everything, be left out before the callback. The chunk is undefined for what is none. */
function chunkOf(written: readonly unknown[]): [Chunk | undefined, Done | undefined] {
  const [chunk, encoding] = written;
  const done = written.find((one): one is Done => typeof one === "function");
  if (typeof chunk !== "string") return [chunk instanceof Uint8Array ? chunk : undefined, done];
  const inUtf8 = typeof encoding !== "string" || /^utf-?8$/i.test(encoding);
  return [inUtf8 ? chunk : Buffer.from(chunk, encoding as BufferEncoding), done];
}
