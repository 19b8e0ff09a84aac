// GET /healthz: does the process live? GET /readyz: can it store choices?
import { problemResponse } from "../http/problem.ts";
import type { ProcessRoute } from "./route.ts";

const headers = { "Cache-Control": "no-store" };

export const healthz: ProcessRoute = {
  of: "process",
  method: "GET",
  path: "/healthz",
  answer: () => Response.json({ status: "alive" }, { headers }),
};

export const readyz: ProcessRoute = {
  of: "process",
  method: "GET",
  path: "/readyz",
  answer: ({ store }) =>
    store.ready()
      ? Response.json({ status: "ready" }, { headers })
      : problemResponse({
          status: 503,
          title: "The store takes nothing at present.",
          detail: "Send visitors to another process.",
        }),
};
