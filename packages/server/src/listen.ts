// The only file that opens a port. Stops without losing a choice.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, RequestError } from "@hono/node-server";
import { problemResponse } from "./http/problem.ts";
import { ourFault } from "./http/refusals.ts";
import { refuseSocket, unreadableResponse } from "./http/unreadable.ts";

export interface ListenOptions {
  /** An app's `fetch`, or any other function from request to answer. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** 0 takes a free one. */
  readonly port: number;
  /** Address to bind to, such as 127.0.0.1; every address of the machine by default. */
  readonly address?: string;
  /** Runs after the last request has been answered, such as closing the store. */
  readonly afterwards?: () => Promise<void>;
  /** How long the last requests may take, in milliseconds. */
  readonly patience?: number;
}

export interface Listening {
  readonly port: number;
  /** Takes no new connections, answers what has been asked, then runs `afterwards`. A second call waits for the first. */
  stop(): Promise<void>;
}

/** In milliseconds: who sends a byte a minute must not hold a connection for long. A missing Host is refused by us, in words. */
const RECEIVING = {
  requireHostHeader: false,
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};

/** Rejects when the port cannot be opened (in use, not allowed). */
export async function listen({ fetch, port, address, afterwards, patience = 10_000 }: ListenOptions): Promise<Listening> {
  let stopping: Promise<void> | undefined;
  async function answer(request: Request): Promise<Response> {
    const response = await fetch(request);
    // Else a client that keeps its connection busy would keep the process alive.
    if (stopping) response.headers.set("Connection", "close");
    return response;
  }
  const listener = getRequestListener(answer, { overrideGlobalObjects: false, errorHandler: refuse });
  const server = createServer(RECEIVING, listener);
  server.on("clientError", refuseSocket);
  // What a client expects beyond HTTP is left unfulfilled instead of refused without a word (RFC 9110, 10.1.1).
  server.on("checkExpectation", listener);

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, () => {
      server.off("error", reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      stopping ??= close(server, patience).then(() => afterwards?.());
      return stopping;
    },
  };
}

function refuse(error: unknown): Response {
  return error instanceof RequestError ? unreadableResponse() : problemResponse(ourFault);
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

/**
 * Waits for SIGTERM or SIGINT, then for `stop`. Resolves when it is done and leaves the signals alone again, so that
 * the process ends by itself.
 */
export async function stopOnSignals(stop: () => Promise<void>): Promise<void> {
  const signals = ["SIGTERM", "SIGINT"] as const;
  let onSignal = () => {};
  const arrived = new Promise<void>((resolve) => {
    onSignal = resolve;
  });
  for (const signal of signals) process.on(signal, onSignal);
  await arrived;
  await stop();
  for (const signal of signals) process.off(signal, onSignal);
}
