// Where this machine keeps PostgreSQL's own programs; Debian's package is installed where there are none.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Folders with one folder a version in them. */
const versioned = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", "/Applications/Postgres.app/Contents/Versions"];

/** The folder of `initdb` and `pg_ctl`, or undefined. POSTGRES_BIN comes first, then PATH, then the newest of the usual places. */
export function findPostgres(): string | undefined {
  const folders = [
    process.env.POSTGRES_BIN ?? "",
    ...(process.env.PATH ?? "").split(delimiter),
    ...versioned.flatMap(versionsIn),
  ];
  return folders.find((folder) => ["initdb", "pg_ctl"].every((name) => existsSync(join(folder, name))));
}

function versionsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).filter((name) => /^(postgresql@?)?[\d.]*$/.test(name));
  const number = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);
  return versions.sort((one, other) => number(other) - number(one)).map((name) => join(folder, name, "bin"));
}

/** Like findPostgres(), but installs it first on Debian as root. Undefined where tests may do without: on a desk without it. */
export function ensurePostgres(): string | undefined {
  const found = findPostgres();
  if (found || process.platform === "win32") return found;
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    console.log("No PostgreSQL here: installing Debian's package (about a minute).");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const args of [["update"], ["install", "-y", "--no-install-recommends", "postgresql"]])
      spawnSync("apt-get", ["-qq", ...args], { stdio: ["ignore", "ignore", "inherit"], env });
    const installed = findPostgres();
    if (installed) return installed;
  }
  if (process.env.CI || process.platform === "linux")
    throw new Error(
      "The tests need PostgreSQL 15 or later: install the package `postgresql`, or set POSTGRES_BIN to its folder.",
    );
  console.warn("No PostgreSQL here: its tests are SKIPPED. Install it (brew install postgresql), or set POSTGRES_BIN.");
  return undefined;
}
