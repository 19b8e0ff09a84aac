// Finds the Chromium or Chrome that this machine has; installs one when there is none.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const places = [
  process.env.CHROME_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of a browser on this machine, or undefined. CHROME_PATH comes first. */
export function findBrowser(): string | undefined {
  return places.find((place) => place !== undefined && existsSync(place)) ?? downloadedBrowser();
}

/** Playwright's own download, when somebody made one. */
function downloadedBrowser(): string | undefined {
  const { chromium } = createRequire(import.meta.url)("@playwright/test") as typeof import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

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
    run(process.execPath, [createRequire(import.meta.url).resolve("@playwright/test/cli"), "install", "chromium"]);
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error("No Chromium or Chrome was found or installed. Install one, or set CHROME_PATH to its program.");
}

function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status } = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env });
  if (status !== 0) console.error(`${command} ${args.join(" ")} ended with ${status}.`);
}
