// The public face of the middleware.
export { holdMarkup, type MarkupOptions } from "./hold-markup.ts";
export { holdStyle } from "./hold-style.ts";
export { createMiddleware, isFirstParty } from "./middleware.ts";
export type { Answer, Asked, Middleware, MiddlewareOptions, Rewriter, Runtime, Sighting, Visit, Whole } from "./options.ts";
