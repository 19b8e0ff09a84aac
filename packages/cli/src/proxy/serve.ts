// The proxy's own server: every request passes the middleware, then goes to the origin.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { forward, type OnFailure } from "./forward.ts";
import { LARGEST_HEAD, type OriginOptions, openOrigin } from "./origin.ts";
import { problemBytes, problemOf } from "./problem.ts";
import { answerOn, upgrade } from "./upgrade.ts";

export interface ProxyOptions {
  readonly origin: OriginOptions;
  /** Stands before the origin: judges, or answers by itself. */
  readonly before: (req: IncomingMessage, res: ServerResponse, next: () => void) => void;
  readonly onFailure: OnFailure;
  /** 0 takes a free one. */
  readonly port: number;
  readonly address?: string;
  /** Runs after the last request has been answered. */
  readonly afterwards?: () => Promise<void>;
  /** How long the last requests may take, in milliseconds; ten seconds by default. */
  readonly patience?: number;
}

export interface Proxy {
  readonly port: number;
  /** Takes no new connections, ends WebSockets, and lets answers come to their end while the patience lasts. */
  stop(): Promise<void>;
}

/** Rejects when the port cannot be opened. */
export async function serveProxy(options: ProxyOptions): Promise<Proxy> {
  const { before, onFailure, port, address, afterwards, patience = 10_000 } = options;
  const origin = openOrigin(options.origin);
  const upgraded = new Set<Duplex>();
  const answer = (req: IncomingMessage, res: ServerResponse) => before(req, res, () => forward(req, res, origin, onFailure));
  // An upload may take as long as it takes; only its head has to come soon.
  const server = createServer({ requestTimeout: 0, maxHeaderSize: LARGEST_HEAD, keepAliveTimeout: 72_000 }, answer);
  server.on("checkContinue", answer);
  server.on("clientError", refuse);
  server.on("upgrade", (req, socket, head) => {
    upgraded.add(socket);
    socket.once("close", () => upgraded.delete(socket)).on("error", () => socket.destroy());
    const res = answerOn(req, socket);
    before(req, res, () => upgrade(req, head, res, origin, onFailure));
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, address, () => {
      server.off("error", reject);
      resolve();
    });
  });
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    for (const socket of upgraded) socket.destroy();
    await close(server, patience);
    origin.close();
    await afterwards?.();
  };
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

function close(server: Server, patience: number): Promise<void> {
  const impatient = setTimeout(() => server.closeAllConnections(), patience);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
  });
}

/** A request that cannot be read in one way only is not passed on: what follows on the connection could be anybody's. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  const answering = (socket as Socket & { _httpMessage?: ServerResponse })._httpMessage?.headersSent === true;
  if (error.code === "ECONNRESET" || !socket.writable || answering) return void socket.destroy();
  socket.end(problemBytes(problemOf(error.code)));
}
