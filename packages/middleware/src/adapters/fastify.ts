// For Fastify: `app.register(temoin, options)` before any other plugin. Holds for the whole server, not for one context.
import type { FastifyInstance } from "fastify";
import type { MiddlewareOptions } from "../index.ts";
import { temoin as connect } from "./node.ts";

function plugin(app: FastifyInstance, options: MiddlewareOptions, done: () => void): void {
  const handle = connect(options);
  // Before Fastify reads anything of the request: it reads the headers that are left, and answers by Node's own methods.
  app.addHook("onRequest", (request, reply, next) => {
    let passed = false;
    handle(request.raw, reply.raw, () => {
      passed = true;
    });
    if (passed) next();
    // Témoin answers by itself.
    else reply.hijack();
  });
  done();
}

/** Without this mark Fastify would keep the hook to a context of its own. */
export const temoin = Object.assign(plugin, {
  [Symbol.for("skip-override")]: true,
  [Symbol.for("fastify.display-name")]: "temoin",
});
