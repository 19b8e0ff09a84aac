// What is answered when no route can: each says what to do next.
import type { Problem } from "./problem.ts";

export const unknownSite: Problem = {
  status: 404,
  title: "No site of this host name is published here.",
  detail: "Check the Host header that your proxy passes on, and the hosts of the register.",
};

export const nothingHere: Problem = {
  status: 404,
  title: "There is nothing at this address.",
  detail: "The script is at /temoin/gate.js and the policy at /temoin/policy.",
};

export const storeAway: Problem = {
  status: 503,
  title: "The store does not answer now.",
  detail: "Nothing was changed. Ask again in a few seconds.",
  headers: { "Retry-After": "5" },
};

export const ourFault: Problem = {
  status: 500,
  title: "The server made a mistake.",
  detail: "Nothing was changed. Try again; if it happens again, tell the operator the time of this request.",
};

/** `methods`: all that answer at this path. */
export function wrongMethod(path: string, methods: readonly string[]): Problem {
  const allow = methods.map((method) => (method === "GET" ? "GET, HEAD" : method)).join(", ");
  return {
    status: 405,
    title: "This method is not allowed here.",
    detail: `Use ${allow} on ${path}.`,
    headers: { Allow: allow },
  };
}
