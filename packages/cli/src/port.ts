// Port numbers from the command line, and what the machine says to them.
import { CannotRun, UsageError } from "./command.ts";

/** 0 takes a free one. */
export function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`"${text}" is no port. Write --port with a number from 0 to 65535; 0 takes a free one.`);
}

/** Runs what opens a port and a folder; says in plain words what the machine refuses. */
export async function started<T>(start: () => Promise<T>, port: number, data: string): Promise<T> {
  try {
    return await start();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    // The store and the keys know best what is wrong with them.
    const reason = code.startsWith("TEMOIN_") ? (error as Error).message : reasons[code]?.(port, data);
    if (reason !== undefined) throw new CannotRun(reason);
    if (
      error instanceof Error &&
      (/^(?:Key|Import|Database)Fault$/.test(error.name) || /not built|both claim/.test(error.message))
    )
      throw new CannotRun(error.message);
    throw error;
  }
}

const reasons: Readonly<Record<string, (port: number, data: string) => string>> = {
  EADDRINUSE: (port) => `port ${port} is in use. Stop what uses it, or write --port with another number.`,
  EACCES: (port, data) => `port ${port} or the folder ${data} is not allowed for this user. Write another --port or --data.`,
  EEXIST: (_port, data) => `${data} is a file. Write --data with a folder.`,
  ENOTDIR: (_port, data) => `a part of ${data} is a file. Write --data with a folder.`,
  EROFS: (_port, data) => `${data} is on a disk that cannot be written. Write --data with another folder.`,
};
