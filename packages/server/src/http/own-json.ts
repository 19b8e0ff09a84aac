// Is this a post of the site's own pages, in plain JSON? What can be told from the headers alone, before a body is read.
import type { Problem } from "./problem.ts";
import { isSameOrigin } from "./same-origin.ts";

/** The problem with the request: 403, else 415; undefined when there is none. `what` it carries, as its sender would say: "choices". */
export function refuseUnlessOwnJson(request: Request, what: string): Problem | undefined {
  if (!isSameOrigin(request))
    return {
      status: 403,
      title: "The request comes from another site.",
      detail: `Send ${what} from the site's own pages only.`,
    };
  const json = /^application\/json\s*(?:;|$)/i.test(request.headers.get("content-type") ?? "");
  if (json && (request.headers.get("content-encoding") ?? "identity") === "identity") return undefined;
  return {
    status: 415,
    title: "The body is not plain JSON.",
    detail: "Send Content-Type: application/json without Content-Encoding.",
  };
}
