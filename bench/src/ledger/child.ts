// A process of its own for each server and for the load: one asks, the other answers.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface Child<Told> {
  /** Its first message. */
  readonly told: Told;
  readonly process: ChildProcess;
  ask<Answer>(question: unknown): Promise<Answer>;
  /** SIGTERM, then waits: what it holds is put down in order. */
  stop(): Promise<void>;
}

/** `file`: beside this one. `log`: where its standard error goes; errors of a start are in it. */
export async function startChild<Told>(file: string, args: readonly string[], log: string): Promise<Child<Told>> {
  const errors = openSync(log, "a");
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    stdio: ["ignore", "inherit", errors, "ipc"],
    execArgv: (process.env.BENCH_NODE_ARGS ?? "").split(" ").filter((word) => word !== ""),
  });
  closeSync(errors);
  const ended = once(child, "exit");
  const next = async (): Promise<unknown> => {
    const [message] = await Promise.race([
      once(child, "message"),
      ended.then(() => Promise.reject(new Error(`${file} ended; see ${log}.`))),
    ]);
    return message;
  };
  return {
    told: (await next()) as Told,
    process: child,
    async ask<Answer>(question: unknown) {
      const answer = next();
      child.send(question as object);
      return (await answer) as Answer;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
}
