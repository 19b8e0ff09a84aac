// Express itself, with the little of its types that the tests use: it comes without any.
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { NodeMiddleware } from "../node.ts";

export interface ExpressResponse extends ServerResponse {
  append(name: string, values: readonly string[]): ExpressResponse;
  send(body: string): void;
  json(body: unknown): void;
  type(name: string): ExpressResponse;
}

export interface ExpressApp {
  (req: IncomingMessage, res: ServerResponse): void;
  use(middleware: NodeMiddleware): void;
  use(path: string, middleware: NodeMiddleware): void;
  get(path: string, answer: (req: IncomingMessage, res: ExpressResponse) => unknown): void;
}

export const express = createRequire(import.meta.url)("express") as () => ExpressApp;
