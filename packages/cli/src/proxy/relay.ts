// An answer of the origin, passed on as it arrives.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { sendProblem, unreadable } from "./problem.ts";
import type { Sides } from "./sides.ts";
import { headersToVisitor } from "./to-visitor.ts";

/** An origin that dies in the middle cuts the visitor's answer too: nobody takes half a page for a whole one. */
export function relay(answer: IncomingMessage, res: ServerResponse, sides: Sides): void {
  try {
    res.writeHead(answer.statusCode ?? 502, answer.statusMessage ?? "", headersToVisitor(answer, sides));
  } catch {
    answer.destroy();
    sendProblem(res, unreadable);
    return;
  }
  // The visitor has the head before the first byte of a body that may be long in coming.
  res.flushHeaders();
  answer.once("end", () => {
    if (Object.keys(answer.trailers).length > 0) res.addTrailers(answer.trailers as Record<string, string>);
  });
  // It destroys both when one breaks off.
  pipeline(answer, res, () => {});
}

interface Hint {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
}

/** 103 Early Hints pass; 100 has its own way, and 102 tells browsers nothing. */
export function relayHints({ statusCode, headers }: Hint, res: ServerResponse): void {
  const { link } = headers;
  if (statusCode !== 103 || link === undefined || res.headersSent) return;
  res.writeEarlyHints({
    link: String(link)
      .split(/,(?=\s*<)/)
      .map((one) => one.trim()),
  });
}
