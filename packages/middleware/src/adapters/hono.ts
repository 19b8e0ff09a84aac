// For Hono on any runtime: `app.use(temoin(options))` before everything but compress(), which has to stand outside.
import type { MiddlewareHandler } from "hono";
import { createMiddleware, type MiddlewareOptions } from "../index.ts";

/**
 * A body that was compressed inside of it cannot be read here on every runtime: such an answer gets the policy of this
 * visitor's choice and no gate. So: `app.use(compress())` first, then this.
 */
export function temoin(options: MiddlewareOptions): MiddlewareHandler {
  const middleware = createMiddleware(options);
  return async (c, next) => {
    const response = await middleware.handle(c.req.raw, async (request) => {
      c.req.raw = request;
      await next();
      return c.res;
    });
    // Hono would carry the headers of the answer before over to this one, and with them each cookie that was taken out.
    c.res = undefined;
    c.res = response;
  };
}
