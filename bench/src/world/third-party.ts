// What a third party's server says: to every request something of the kind the browser wants, so that no route dies early.
import type { IncomingMessage, ServerResponse } from "node:http";

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>`;

interface Body {
  readonly type: string;
  readonly body: string;
}

/** By Sec-Fetch-Dest. */
const bodies: Readonly<Record<string, Body>> = {
  script: { type: "text/javascript", body: "globalThis.ranThirdParty = performance.now(); export default 1;" },
  style: { type: "text/css", body: ":root{--third-party:1}" },
  image: { type: "image/svg+xml", body: picture },
  iframe: { type: "text/html", body: "<!doctype html><title>frame</title>" },
  frame: { type: "text/html", body: "<!doctype html><title>frame</title>" },
  document: { type: "text/html", body: "<!doctype html><title>page</title>" },
};
const classic = "globalThis.ranThirdParty = performance.now();";

export function answerAsThirdParty(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const dest = String(request.headers["sec-fetch-dest"] ?? "");
  const { type, body } = bodies[dest] ?? { type: "text/plain", body: "ok" };
  const text = dest === "script" && request.headers["sec-fetch-mode"] === "no-cors" ? classic : body;
  response.writeHead(200, {
    "content-type": type,
    "access-control-allow-origin": "*",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "cross-origin",
  });
  response.end(text);
}
