// Finds the Chromium or Chrome that this machine has.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

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

/** Path of a browser on this machine, or undefined. CHROME_PATH comes first, Playwright's own download last. */
export function findBrowser(): string | undefined {
  return [...places, chromium.executablePath()].find((place) => place !== undefined && existsSync(place));
}

/** For whoever needs one and finds none. */
export const noBrowser =
  'There is no Chromium or Chrome on this machine. Install one (on Debian "apt-get install chromium"), or set CHROME_PATH to its program.';
