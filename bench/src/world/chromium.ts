// Starts the machine's Chromium with a profile of its own, its names resolved to the world of the bench.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** First one that is there; CHROME_PATH wins. */
const programs = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];

export interface Chromium {
  /** Address of its DevTools endpoint. */
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * `rules`: how host names resolve, in the syntax of --host-resolver-rules.
 * Cookies of third parties are on: Debian's Chromium blocks them silently, and then a leak would go unseen.
 */
export async function startChromium(rules: readonly string[]): Promise<Chromium> {
  const program = programs.find((path) => path !== undefined && existsSync(path));
  if (!program) throw new Error("No Chromium or Chrome here. Install one, or set CHROME_PATH to its program.");
  const profile = mkdtempSync(join(tmpdir(), "temoin-bench-"));
  mkdirSync(join(profile, "Default"));
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify({ profile: { cookie_controls_mode: 0 } }));
  const child = spawn(program, [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",

    "--disable-component-update",
    "--disable-sync",
    "--ignore-certificate-errors",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=${rules.join(", ")}`,
    "about:blank",
  ]);
  return {
    endpoint: await endpointOf(child),
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The address that Chromium prints once it listens. */
function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      printed += chunk;
      const found = /DevTools listening on (ws:\S+)/.exec(printed);
      if (found?.[1]) resolve(found[1]);
    });
    child.once("exit", (code) => reject(new Error(`Chromium ended with ${code}: ${printed.slice(-500)}`)));
  });
}
