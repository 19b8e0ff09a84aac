// Installs a browser where there is none: for tests, which must not be skipped. Nothing that sites run calls it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findBrowser, noBrowser } from "./find-browser.ts";

/** Like findBrowser(), but installs one first where none is: Debian's package as root, else Playwright's download. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    console.log("No Chromium here: installing Debian's package (about a minute).");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core", "fonts-noto-core"]);
  } else {
    console.log("No Chromium here: downloading Playwright's (about a minute).");
    const library = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
    run(process.execPath, [join(library, "cli.js"), "install", "chromium"]);
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(noBrowser);
}

function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status } = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env });
  if (status !== 0) console.error(`${command} ${args.join(" ")} ended with ${status}.`);
}
