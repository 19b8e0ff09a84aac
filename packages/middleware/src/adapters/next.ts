// For Next.js: what its proxy (middleware) can do. It runs before the page is made, so it sees neither the page nor its cookies.
import { createMiddleware, isFirstParty, type MiddlewareOptions } from "../index.ts";

/** `NextResponse` of "next/server"; handed in, so that this package needs no Next.js. */
export interface NextAnswers {
  next(init: { readonly request: { readonly headers: Headers }; readonly headers: Headers }): Response;
}

/**
 * Takes refused cookies out of what the site reads, deletes them in the browser, and holds every host that is not in
 * reach by the policy of this visitor's choice ("strict", unless the options say otherwise): markup cannot be held here, so put
 * the gate into the layout yourself. Cookies that pages set are not seen: put `temoin proxy`, or the Node adapter in a
 * server of your own, before Next.js when any of them needs consent.
 */
export function temoin(
  answers: NextAnswers,
  options: Omit<MiddlewareOptions, "inject">,
): (request: Request) => Promise<Response> {
  const middleware = createMiddleware({ policy: "strict", ...options, inject: false });
  return async (request) => {
    if (options.temoin && isFirstParty(new URL(request.url).pathname)) return options.temoin(request);
    const visit = middleware.visit(request);
    const { headers } = visit.answer(200, new Headers(expected(request)));
    // Only the page itself can say what it is.
    headers.delete("content-type");
    return answers.next({ request: { headers: visit.requestHeaders }, headers });
  };
}

/** Whoever takes HTML in answer is given a policy for documents. */
function expected(request: Request): [string, string][] {
  return request.headers.get("accept")?.includes("text/html") ? [["content-type", "text/html"]] : [];
}
