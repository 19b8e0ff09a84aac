// The library ws, with the little of its types that the tests use: it comes without any.
import type { EventEmitter } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import { createRequire } from "node:module";

export interface Socket extends EventEmitter {
  on(event: "message", told: (message: Buffer, binary: boolean) => void): this;
  once(event: "open" | "close" | "error", told: (value: never) => void): this;
  once(event: "upgrade", told: (answer: IncomingMessage) => void): this;
  send(message: string | Buffer, options?: { readonly binary: boolean }): void;
  close(code: number): void;
}

interface SocketServer extends EventEmitter {
  readonly clients: ReadonlySet<Socket>;
  on(event: "headers", told: (lines: string[]) => void): this;
  on(event: "connection", told: (socket: Socket, req: IncomingMessage) => void): this;
  close(): void;
}

interface Library {
  readonly WebSocket: new (url: string, options: object) => Socket;
  readonly WebSocketServer: new (options: { readonly server: Server }) => SocketServer;
}

export const { WebSocket, WebSocketServer } = createRequire(import.meta.url)("ws") as Library;
