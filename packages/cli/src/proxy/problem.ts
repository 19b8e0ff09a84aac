// Answers of the proxy itself, as application/problem+json (RFC 9457). The reason is for the log: visitors cannot use it.
import { type ServerResponse, STATUS_CODES } from "node:http";

export interface ProxyProblem {
  readonly status: 400 | 408 | 431 | 502 | 504;
  readonly title: string;
  /** What to do next. */
  readonly detail: string;
}

const next = "Load the page again in a moment. Who runs this site finds the reason in the log of temoin proxy.";

const unreachable: ProxyProblem = { status: 502, title: "The site behind this proxy cannot be reached.", detail: next };
export const unreadable: ProxyProblem = {
  status: 502,
  title: "The site behind this proxy answered what is no HTTP.",
  detail: next,
};
const silent: ProxyProblem = { status: 504, title: "The site behind this proxy does not answer in time.", detail: next };
export const noAddress: ProxyProblem = {
  status: 400,
  title: "The request names no path of this site.",
  detail: "Send a path that starts with /, or the whole http address.",
};
export const malformed: ProxyProblem = {
  status: 400,
  title: "The request is not valid HTTP.",
  detail: "Send it again as HTTP/1.1 with one clear length.",
};
const late: ProxyProblem = { status: 408, title: "The request did not arrive in time.", detail: "Send it again." };
const large: ProxyProblem = {
  status: 431,
  title: "The headers are too large.",
  detail: "Delete this site's cookies and try again.",
};

/** The error code of an origin that said nothing for too long. */
export const SILENT = "timeout";

/** Why an origin gave no answer, by the error's code. */
export function problemOfOrigin(code: string | undefined): ProxyProblem {
  if (code === SILENT || code === "ETIMEDOUT") return silent;
  return code?.startsWith("HPE_") ? unreadable : unreachable;
}

/** Why a request could not be read, by the code of Node's parser. */
export function problemOf(code: string | undefined): ProxyProblem {
  if (code === "HPE_HEADER_OVERFLOW") return large;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? late : malformed;
}

/** Does nothing when an answer has begun: then only cutting it off tells that it is not whole. */
export function sendProblem(res: ServerResponse, problem: ProxyProblem): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  const body = bodyOf(problem);
  res.writeHead(problem.status, { ...headers, "Content-Length": body.length }).end(body);
}

/** The whole answer as bytes, for a connection whose request could not be read. */
export function problemBytes(problem: ProxyProblem): Buffer {
  const body = bodyOf(problem);
  const lines = Object.entries({ ...headers, "Content-Length": body.length, Connection: "close" }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join("")}\r\n`),
    body,
  ]);
}

const headers = { "Content-Type": "application/problem+json", "Cache-Control": "no-store" };

function bodyOf({ title, detail, status }: ProxyProblem): Buffer {
  return Buffer.from(JSON.stringify({ title, detail, status }));
}
