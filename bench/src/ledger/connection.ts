// One kept-alive connection that asks one thing at a time. By hand: a client library would take more of the machine than the servers.
import { connect, type Socket } from "node:net";

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Connection {
  /** Rejects when the connection breaks or `patience` milliseconds are over; it opens anew at the next call. */
  ask(request: string): Promise<Answer>;
  close(): void;
}

export function connection(port: number, patience = 15_000): Connection {
  let socket: Socket | undefined;
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void; timer: NodeJS.Timeout } | undefined;
  let got = "";

  function fail(error: Error): void {
    socket?.destroy();
    socket = undefined;
    if (waiting) clearTimeout(waiting.timer);
    waiting?.reject(error);
    waiting = undefined;
  }

  function take(chunk: string): void {
    got += chunk;
    const answer = whole(got);
    if (!answer || !waiting) return;
    const { resolve, timer } = waiting;
    clearTimeout(timer);
    waiting = undefined;
    if (/\r\nconnection: close\r\n/i.test(got.slice(0, got.indexOf("\r\n\r\n") + 2))) {
      socket?.destroy();
      socket = undefined;
    }
    resolve(answer);
  }

  function opened(): Socket {
    const fresh = connect(port, "127.0.0.1").setEncoding("latin1").setNoDelay();
    const broken = (error?: Error) => {
      if (socket === fresh) fail(error ?? new Error("The connection was closed."));
    };
    return fresh
      .on("data", take)
      .on("error", broken)
      .on("close", () => broken());
  }

  return {
    ask(request) {
      return new Promise((resolve, reject) => {
        got = "";
        waiting = { resolve, reject, timer: setTimeout(() => fail(new Error("No answer in time.")), patience) };
        socket ??= opened();
        socket.write(request);
      });
    },
    close: () => void socket?.destroy(),
  };
}

/** Undefined while something is missing. Text as latin1: one character a byte. */
function whole(got: string): Answer | undefined {
  const end = got.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const length = /\r\ncontent-length: (\d+)/i.exec(got.slice(0, end))?.[1];
  const body = got.slice(end + 4);
  if (length === undefined ? !body.endsWith("0\r\n\r\n") : body.length < Number(length)) return undefined;
  return { status: Number(got.slice(9, 12)), body };
}
