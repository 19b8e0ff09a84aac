// One request to the origin, and its answer back: both as streams, neither kept.
import type { ClientRequest, IncomingMessage, ServerResponse } from "node:http";
import { giveUpWhenSilent, type Origin } from "./origin.ts";
import { noAddress, problemOfOrigin, sendProblem } from "./problem.ts";
import { relay, relayHints } from "./relay.ts";
import { sidesOf } from "./sides.ts";
import { hasBody, headersToOrigin } from "./to-origin.ts";

/** Told why an answer could not be had: Node's error code, or "timeout". */
export type OnFailure = (code: string) => void;

export function forward(req: IncomingMessage, res: ServerResponse, origin: Origin, onFailure: OnFailure): void {
  const path = originForm(req.url ?? "");
  if (path === undefined) {
    sendProblem(res, noAddress);
    return;
  }
  const sides = sidesOf(req, origin.url);
  const headers = headersToOrigin(req, sides, origin.keepHost);
  attempt(path, false);

  function attempt(path: string, again: boolean): void {
    const upstream = origin.ask(req.method ?? "GET", path, headers);
    let answered = false;
    // A visitor who left needs no answer.
    const left = () => upstream.destroy();
    res.once("close", left);
    giveUpWhenSilent(upstream);
    upstream.on("information", (hint) => relayHints(hint, res));
    upstream.once("response", (answer: IncomingMessage) => {
      answered = true;
      relay(answer, res, sides);
    });
    upstream.on("error", (error: NodeJS.ErrnoException) => {
      res.off("close", left);
      req.unpipe(upstream);
      // An answer that has begun ends, or is cut, by itself.
      if (answered || res.destroyed) return;
      // The origin closed a kept connection just as it was used again: asking once more is safe when it may be repeated.
      if (upstream.reusedSocket && error.code === "ECONNRESET" && !again && isRepeatable(req)) {
        attempt(path, true);
        return;
      }
      req.resume();
      onFailure(error.code ?? error.message);
      sendProblem(res, problemOfOrigin(error.code));
    });
    if (hasBody(req)) sendBody(req, res, upstream, origin.pause);
    else upstream.end();
  }
}

/** With Expect: 100-continue the body waits for the origin's word, or is never sent. */
function sendBody(req: IncomingMessage, res: ServerResponse, upstream: ClientRequest, pause: number): void {
  if (!/^100-continue$/i.test(req.headers.expect ?? "")) {
    req.pipe(upstream);
    return;
  }
  const go = () => {
    stop();
    res.writeContinue();
    req.pipe(upstream);
  };
  const timer = setTimeout(go, pause);
  const stop = () => {
    clearTimeout(timer);
    upstream.off("continue", go);
  };
  upstream.once("continue", go).once("response", stop).once("close", stop).flushHeaders();
}

/** RFC 9110 §9.2.2, and no body, which is gone once it is sent. */
function isRepeatable(req: IncomingMessage): boolean {
  return !hasBody(req) && ["GET", "HEAD", "OPTIONS"].includes(req.method ?? "");
}

/** The path that the origin is asked for: clients may also name the whole address (RFC 9112 §3.2.2), or "*" with OPTIONS. */
function originForm(target: string): string | undefined {
  if (target.startsWith("/") || target === "*") return target;
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return undefined;
  const { pathname, search } = new URL(target);
  return pathname + search;
}
