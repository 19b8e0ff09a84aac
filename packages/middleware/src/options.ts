// What the site tells the middleware, and what the middleware tells the site.
import type { Bundle } from "@temoin/register";

export interface MiddlewareOptions {
  /** Of the current edition. */
  readonly bundle: Bundle;
  /** The site's own hosts beside those of the register and the request's own; a leading dot includes sub-domains. */
  readonly hosts?: readonly string[];
  /** "observe": nothing is held or added, everything is reported, the policy goes out as Content-Security-Policy-Report-Only. */
  readonly mode?: "enforce" | "observe";
  /**
   * Hosts that the Content-Security-Policy lets in. "constant" (the default): all that the register declares, the same for
   * every visitor. "strict": those in reach of this visitor's choice. "none": no policy, save for documents that cannot be read.
   */
  readonly policy?: "constant" | "strict" | "none";
  /** Puts the gate first in `<head>` of documents that do not have it. True by default. */
  readonly inject?: boolean;
  /** Answers `/temoin/*` and `/.well-known/gpc.json`; without it these go to the site. */
  readonly temoin?: (request: Request) => Response | Promise<Response>;
  /** Seconds since 1970. */
  readonly now?: () => number;
  /** Called for everything that is held or stripped; in "observe" for everything that would be. */
  readonly report?: (sighting: Sighting) => void;
}

/** Something that the site sent and the visitor's choice does not allow. Never a value. */
export interface Sighting {
  readonly kind: "cookie" | "markup" | "header";
  /** Name of the cookie, element or header. */
  readonly name: string;
  /** The host that was not to be contacted; for a cookie the one that sets it. */
  readonly host: string;
  /** False when no edition declares it. */
  readonly declared: boolean;
  /** Id of the service it is declared for. */
  readonly service?: string;
}

/** Changes a body on its way. Synchronous; chunks may be cut anywhere. */
export interface Rewriter {
  /** What can go out now: the same object when nothing changed, empty when all of it has to wait. */
  write(chunk: Uint8Array): Uint8Array;
  /** The rest. */
  end(): Uint8Array;
}

/** A head and a whole body that belong together. */
export interface Whole {
  readonly headers: Headers;
  readonly body: Uint8Array;
}

export interface Answer {
  /** To be sent in place of the site's. */
  readonly headers: Headers;
  /** What the body has to pass; absent when it may go as it is. */
  readonly rewriter?: Rewriter;
  /**
   * For style sheets, in place of `headers` and `rewriter`, by whoever can wait for the whole body before the head is sent:
   * then only sheets that name a host which needs consent depend on the choice, and all others stay cacheable for everybody.
   */
  readonly whole?: (body: Uint8Array) => Whole;
  /**
   * For pages, in place of `rewriter`, by whoever is given the whole body at once: the same bytes and the same reports, from
   * memory when this page was sent before. `body`: bytes, which are copied where they are kept, or text, which goes out in
   * UTF-8. What it returns must not be changed.
   */
  readonly atOnce?: (body: Uint8Array | string) => Uint8Array;
}

/** What the runtime does better than the core. For speed alone: without it the same answers go out. */
export interface Runtime {
  /** Are these the same bytes? With it, pages that are sent again and again are rewritten once ({@link Answer.atOnce}). */
  readonly equal?: (one: Uint8Array, other: Uint8Array) => boolean;
  /** A copy that can be changed, of what {@link Visit.answer} was given or of such a copy. `new Headers()` without it. */
  readonly copyHeaders?: (headers: Headers) => Headers;
}

export interface Visit {
  /**
   * Headers to send on to the site: without the cookies that the choice refuses (C02), without validators of another
   * visitor's state, without Range where a document is asked for. The request's own object when nothing had to go.
   */
  readonly requestHeaders: Headers;
  /** The same for Cookie alone; undefined when none is left. */
  readonly cookie: string | undefined;
  /** Judges an answer's head. `headers` stay as they are. */
  answer(status: number, headers: Headers): Answer;
}

/** The head of a request, as far as it is judged. */
export type Asked = Pick<Request, "url" | "method" | "headers">;

export interface Middleware {
  /** Judges one request: its choice cookie, `Sec-GPC: 1`, its host. */
  visit(request: Asked): Visit;
  /** For servers that speak Request and Response: the whole way, {@link visit} and the rewriting included. */
  handle(request: Request, next: (request: Request) => Response | Promise<Response>): Promise<Response>;
}
