// Requests that never become one: what Node's parser or the address refuses. They too get a problem that says what to do.
import type { Duplex } from "node:stream";
import { secure } from "./headers.ts";
import { type Problem, problemResponse } from "./problem.ts";

const unreadable: Problem = {
  status: 400,
  title: "This is no readable request.",
  detail: "Send HTTP/1.1 with one Host header, a path that begins with / and headers of plain text.",
};
const byCode: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    title: "The headers are too large.",
    detail: "Send at most 16 kB of headers; delete cookies of this site that are not needed.",
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    title: "The request did not arrive in time.",
    detail: "Send it again, whole and within half a minute.",
  },
};

export function unreadableResponse(): Response {
  const response = problemResponse(unreadable);
  secure(response.headers);
  return response;
}

/** For the server's `clientError`: there is no answer object yet, so it is written by hand. */
export function refuseSocket(error: Error & { readonly code?: string }, socket: Duplex): void {
  // Reset by the other end, or an answer is under way already: nothing more can be said.
  if (error.code === "ECONNRESET" || !socket.writable || ("bytesWritten" in socket && Number(socket.bytesWritten) > 0)) {
    socket.destroy(error);
    return;
  }
  const problem = byCode[error.code ?? ""] ?? unreadable;
  const { title, detail, status } = problem;
  const body = JSON.stringify({ title, detail, status });
  const headers = problemResponse(problem).headers;
  secure(headers);
  headers.set("Content-Length", String(Buffer.byteLength(body)));
  headers.set("Connection", "close");
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
  socket.end(`HTTP/1.1 ${status} Refused\r\n${lines}\r\n${body}`);
}
