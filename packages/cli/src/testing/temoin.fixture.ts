// Runs the real command as a process of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../bin.ts", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** What it has written to standard output so far. */
  out(): string;
  /** Resolves when standard output holds `text`; rejects when the process ends before. */
  says(text: string): Promise<void>;
  readonly ended: Promise<Ended>;
}

export function start(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, out, err }));
  return {
    child,
    out: () => out,
    ended,
    async says(text) {
      while (!out.includes(text)) {
        const over = await Promise.race([once(child.stdout, "data").then(() => undefined), ended]);
        if (over && !out.includes(text)) throw new Error(`The command ended with ${over.code}.\n${over.err}`);
      }
    },
  };
}

export function temoin(...args: readonly string[]): Promise<Ended> {
  return start(...args).ended;
}
