// The middleware for servers that speak Request and Response; everything else is built on its visit().
import { pageMemory } from "./answer/memory.ts";
import type { Answer, Middleware, MiddlewareOptions, Rewriter, Runtime } from "./options.ts";
import { stateKeeper } from "./state.ts";
import { makeVisit, type Site } from "./visit.ts";

type Next = (request: Request) => Response | Promise<Response>;

/** Pure but for the clock: opens nothing, keeps nothing but what it worked out, and with {@link Runtime.equal} some pages. */
export function createMiddleware(options: MiddlewareOptions, { equal, copyHeaders }: Runtime = {}): Middleware {
  const now = options.now ?? (() => Math.floor(Date.now() / 1_000));
  const site: Site = {
    options,
    now,
    stateOf: stateKeeper(options, now),
    copy: copyHeaders ?? ((headers) => new Headers(headers)),
    memory: equal && pageMemory(equal),
  };
  const visit: Middleware["visit"] = (request) => makeVisit(request, site);

  async function handle(request: Request, next: Next): Promise<Response> {
    if (options.temoin && isFirstParty(new URL(request.url).pathname)) return options.temoin(request);
    const judged = visit(request);
    const response = await next(withHeaders(request, judged.requestHeaders));
    // Not an answer but a change of protocol: it has neither head nor body.
    if (response.status < 200) return response;
    return send(request, response, judged.answer(response.status, response.headers));
  }
  return { visit, handle };
}

/** Témoin's own path: `/temoin`, everything below it, and the site's word on Global Privacy Control. */
export function isFirstParty(path: string): boolean {
  return path === "/temoin" || path.startsWith("/temoin/") || path === "/.well-known/gpc.json";
}

function withHeaders(request: Request, headers: Headers): Request {
  if (headers === request.headers) return request;
  // A body that is still to come has to be announced as one that goes one way (Fetch, RequestInit.duplex).
  return new Request(request, (request.body ? { headers, duplex: "half" } : { headers }) as RequestInit);
}

async function send(request: Request, response: Response, answer: Answer): Promise<Response> {
  const { status, statusText, body } = response;
  const bodiless = body === null || request.method === "HEAD" || status === 204 || status === 205 || status === 304;
  if (answer.headers === response.headers && !answer.rewriter) return response;
  const init = { status, statusText, headers: answer.headers };
  if (bodiless || !answer.rewriter) return new Response(bodiless ? null : body, init);
  if (!answer.whole) return new Response(body.pipeThrough(through(answer.rewriter)), init);
  const whole = answer.whole(new Uint8Array(await response.arrayBuffer()));
  return new Response(whole.body as BodyInit, { ...init, headers: whole.headers });
}

function through(rewriter: Rewriter): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(chunk, out) {
      const ready = rewriter.write(chunk);
      if (ready.length > 0) out.enqueue(ready);
    },
    flush(out) {
      const rest = rewriter.end();
      if (rest.length > 0) out.enqueue(rest);
    },
  });
}
