// A real PostgreSQL for tests, in a folder of its own, reached by a socket in that folder.
import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface PostgresServer {
  readonly folder: string;
  /** Its address, for a database by this name. */
  url(database: string): string;
  start(): void;
  /** `immediate`: without a word to anybody, as in a crash. */
  stop(): void;
  /** The process that all others come from. */
  pid(): number;
}

/** As it is used in earnest, commits reach the disk; only the number of connections is that of many tests at once. */
const SETTINGS = "-c fsync=on -c max_connections=200 -c listen_addresses='' -c lc_messages=C -c log_min_messages=fatal";

/** Makes a new folder with an empty server in it, not started; `remove` it with removeServer(). */
export function makeServer(programs: string): PostgresServer {
  const folder = mkdtempSync(join(tmpdir(), "temoin-pg-"));
  const user = unprivileged();
  if (user) chownSync(folder, user.uid, user.gid);
  run(join(programs, "initdb"), [
    "-D",
    join(folder, "data"),
    "-U",
    "postgres",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C",
    "--no-sync",
  ]);
  return serverIn(folder, programs);
}

export function serverIn(folder: string, programs: string): PostgresServer {
  const data = join(folder, "data");
  const control = (...args: string[]) => run(join(programs, "pg_ctl"), ["-D", data, "-w", "-t", "60", ...args]);
  return {
    folder,
    url: (database) => `postgres://postgres@/${database}?host=${encodeURIComponent(folder)}`,
    start: () => control("-l", join(folder, "log"), "-o", `${SETTINGS} -k '${folder}'`, "start"),
    stop: () => control("-m", "immediate", "stop"),
    pid: () => Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]),
  };
}

export function removeServer(server: PostgresServer): void {
  if (existsSync(join(server.folder, "data", "postmaster.pid"))) server.stop();
  rmSync(server.folder, { recursive: true, force: true });
}

function run(program: string, args: readonly string[]): void {
  // `pg_ctl start` leaves its output to the server: a pipe would never end.
  const { status, error } = spawnSync(program, args, { stdio: "ignore", cwd: "/", ...unprivileged() });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}. ${error?.message ?? ""}`);
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = lines.find((one) => one.startsWith("postgres:")) ?? lines.find((one) => one.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (uid === undefined || gid === undefined) throw new Error("There is no user `postgres` or `nobody` to run PostgreSQL as.");
  return { uid: Number(uid), gid: Number(gid) };
}
