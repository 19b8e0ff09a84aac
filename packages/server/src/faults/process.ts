// Starts a server process of the fault suite and tells what becomes of it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Orders } from "./server.fixture.ts";

export interface Running {
  readonly port: number;
  readonly edition: string;
  /** Lines of its log, parsed. */
  readonly lines: readonly Record<string, unknown>[];
  /** SIGKILL: resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM: resolves with the exit code. */
  stop(): Promise<number | null>;
  /** Moves its clock by `ms` from the true time. */
  setClock(ms: number): Promise<void>;
}

const program = fileURLToPath(new URL("./server.fixture.ts", import.meta.url));

/** Rejects with what the process said when it does not start. */
export async function startServer(orders: Orders): Promise<Running> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", program, JSON.stringify(orders)], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const lines = readLines(child.stderr as Readable);
  const gone = once(child, "close");
  const first = await Promise.race([once((child.stdout as Readable).setEncoding("utf8"), "data"), gone.then(() => undefined)]);
  if (!first) throw new Error(String(lines.findLast((line) => "start" in line)?.start ?? JSON.stringify(lines)));
  const { port, edition } = JSON.parse(first[0]);
  return {
    port,
    edition,
    lines,
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
    async stop() {
      child.kill("SIGTERM");
      return (await gone)[0];
    },
    async setClock(clock) {
      const heard = once(child, "message");
      child.send({ clock });
      await heard;
    },
  };
}

function readLines(stream: Readable): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  let rest = "";
  stream.setEncoding("utf8").on("data", (text: string) => {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) lines.push(part.startsWith("{") ? JSON.parse(part) : { raw: part });
  });
  return lines;
}
