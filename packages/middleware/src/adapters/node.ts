// For node:http, Express, Connect and whatever else takes (req, res, next). Put it before everything that answers.
import type { IncomingMessage, ServerResponse } from "node:http";
import { createMiddleware, isFirstParty, type MiddlewareOptions } from "../index.ts";
import { answerFirstParty } from "./node/first-party.ts";
import { HeadersCopy } from "./node/headers-copy.ts";
import { HeadersView } from "./node/headers-view.ts";
import { intercept } from "./node/intercept.ts";
import { headOf, pathOf, replaceHeaders } from "./node/request.ts";

/** `next` is called once, before anything is answered, unless the first-party path answers. */
export type NodeMiddleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/**
 * The site's answers pass as they are written: streams stay streams, compressed bodies are decoded and encoded again
 * (gzip, br, deflate, zstd), a HEAD gets the head that a GET would get.
 */
export function temoin(options: MiddlewareOptions): NodeMiddleware {
  const middleware = createMiddleware(options, {
    equal: (one, other) => Buffer.compare(one, other) === 0,
    copyHeaders: (headers) => (headers instanceof HeadersView ? new HeadersCopy(headers) : new Headers(headers)),
  });
  return (req, res, next) => {
    if (options.temoin && isFirstParty(pathOf(req))) {
      void answerFirstParty(req, res, options.temoin);
      return;
    }
    const asked = headOf(req);
    const visit = middleware.visit(asked);
    if (visit.requestHeaders !== asked.headers) replaceHeaders(req, visit.requestHeaders);
    intercept(res, visit, { method: req.method ?? "GET", observing: options.mode === "observe" });
    next();
  };
}
