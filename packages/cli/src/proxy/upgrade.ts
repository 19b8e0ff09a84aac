// WebSocket and other protocols that begin as HTTP/1.1: after the origin has agreed, bytes pass both ways unread.
import { type IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { forward, type OnFailure } from "./forward.ts";
import { giveUpWhenSilent, type Origin } from "./origin.ts";
import { malformed, problemOfOrigin, sendProblem } from "./problem.ts";
import { relay } from "./relay.ts";
import { sidesOf } from "./sides.ts";
import { hasBody, headersToOrigin } from "./to-origin.ts";
import { headersToVisitor } from "./to-visitor.ts";

/** An answer on a connection that Node has let go of; the connection ends with it, unless the protocol changes. */
export function answerOn(req: IncomingMessage, socket: Duplex): ServerResponse {
  const res = new ServerResponse(req);
  res.shouldKeepAlive = false;
  res.assignSocket(socket as Socket);
  res.once("finish", () => socket.end());
  return res;
}

/** `res`: of {@link answerOn}, so that what the origin says with its agreement (cookies) is judged like any answer. */
export function upgrade(req: IncomingMessage, head: Buffer, res: ServerResponse, origin: Origin, onFailure: OnFailure): void {
  // Where its body would end, Node no longer knows.
  if (hasBody(req)) {
    sendProblem(res, malformed);
    return;
  }
  const protocol = req.headers.upgrade ?? "";
  // HTTP/2 inside of it could not be judged; a client that offers it takes HTTP/1.1 too (RFC 9113 §3.1).
  if (/^\s*h2c?\s*$/i.test(protocol)) {
    forward(req, res, origin, onFailure);
    return;
  }
  const socket = res.socket as Socket;
  const sides = sidesOf(req, origin.url);
  const wish = ["Connection", "Upgrade", "Upgrade", protocol];
  const headers = [...headersToOrigin(req, sides, origin.keepHost), ...wish];
  const upstream = origin.ask(req.method ?? "GET", req.url ?? "/", headers);
  let answered = false;
  const left = () => upstream.destroy();
  socket.once("close", left);
  giveUpWhenSilent(upstream);
  upstream.once("upgrade", (answer: IncomingMessage, other: Socket, first: Buffer) => {
    answered = true;
    socket.off("close", left);
    const agreed = ["Connection", "Upgrade", "Upgrade", answer.headers.upgrade ?? protocol];
    res.writeHead(101, answer.statusMessage ?? "", [...headersToVisitor(answer, sides), ...agreed]);
    res.flushHeaders();
    res.detachSocket(socket);
    if (first.length > 0) socket.write(first);
    if (head.length > 0) other.write(head);
    join(socket, other);
  });
  // The origin does not want to: an ordinary answer.
  upstream.once("response", (answer: IncomingMessage) => {
    answered = true;
    relay(answer, res, sides);
  });
  upstream.on("error", (error: NodeJS.ErrnoException) => {
    if (answered || socket.destroyed) return;
    onFailure(error.code ?? error.message);
    sendProblem(res, problemOfOrigin(error.code));
  });
  upstream.end();
}

/** When one side ends, the other is told; when one breaks, so does the other. */
function join(visitor: Socket, origin: Socket): void {
  const ways = [
    [visitor, origin],
    [origin, visitor],
  ] as const;
  for (const [from, to] of ways) {
    from.setTimeout(0);
    from.setNoDelay(true);
    from.pipe(to);
    from.on("error", () => to.destroy());
    from.once("close", () => to.destroy());
  }
}
