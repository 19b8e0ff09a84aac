// The first-party path on a Node server: Témoin's own answers, which no rewriter touches.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { toWholeRequest } from "./request.ts";

type Answerer = (request: Request) => Response | Promise<Response>;

/** Never rejects: a request that cannot be read is answered 400, a failure 500, and what breaks off later is cut. */
export async function answerFirstParty(req: IncomingMessage, res: ServerResponse, answerer: Answerer): Promise<void> {
  let request: Request;
  try {
    request = toWholeRequest(req);
  } catch {
    return refuse(res, 400, "The request is not one.", "Send a Host header with a host name, and a method that browsers know.");
  }
  try {
    await send(await answerer(request), res);
  } catch {
    if (res.headersSent) res.destroy();
    else
      refuse(
        res,
        500,
        "The server made a mistake.",
        "Try again; if it happens again, tell the operator the time of this request.",
      );
  }
}

async function send(response: Response, res: ServerResponse): Promise<void> {
  const cookies = response.headers.getSetCookie();
  for (const [name, value] of response.headers) if (name !== "set-cookie") res.setHeader(name, value);
  if (cookies.length > 0) res.setHeader("set-cookie", cookies);
  res.writeHead(response.status);
  if (response.body) await pipeline(Readable.fromWeb(response.body as import("node:stream/web").ReadableStream), res);
  else res.end();
}

/** RFC 9457. */
function refuse(res: ServerResponse, status: number, title: string, detail: string): void {
  res.writeHead(status, { "Content-Type": "application/problem+json", "Cache-Control": "no-store" });
  res.end(JSON.stringify({ title, detail, status }));
}
