// Runs a program of ours on the pinned Node 24, whatever Node and npm the machine has: `node scripts/with-node-24.mjs FILE ...`.
// Plain JavaScript, because an older Node has to read it.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

const program = pinned() ?? process.execPath;
// Children that start "node" by name (the runners' own programs) get the same one.
const env = { ...process.env, PATH: dirname(program) + delimiter + process.env.PATH };
const child = spawn(program, ["--disable-warning=ExperimentalWarning", ...process.argv.slice(2)], { stdio: "inherit", env });
child.once("exit", (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
// Some shells die without passing the signal on: whoever started us is gone then, and the program must not outlive it.
const parent = process.ppid;
const watch = setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 1_000);
child.once("exit", () => clearInterval(watch));
// Who stops this process means the program: it must be told, so that it can finish what it has taken on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));

/** The platform's package holds the program itself; npm 10 installs it without linking its name. */
function pinned() {
  const prefix = process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `${prefix}-${platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(dirname(manifest), createRequire(manifest)(manifest).bin.node);
  } catch {
    const major = Number(process.versions.node.split(".")[0]);
    if (major >= 24) return undefined;
    console.error(`Node 24 is needed and ${name} is not installed: run "npm ci" without --omit=optional, or use Node 24.`);
    process.exit(1);
  }
}
