// Starts the system's Chromium with a profile of its own and hands it to Playwright.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "@temoin/gather";

/** Hosts that Chromium asks by itself, whatever page is open: no request of a site. */
const chromiumsOwn = [
  "accounts.google.com",
  "optimizationguide-pa.googleapis.com",
  "update.googleapis.com",
  "clients2.google.com",
];

export interface Started {
  readonly browser: Browser;
  stop(): Promise<void>;
}

/**
 * `port`: every host name resolves to this machine's port, so that pages use the third parties' real names.
 * `preferences`: Chromium profile preferences. Third-party cookies are on unless told otherwise: Debian's Chromium blocks
 * them silently, and then a test would not see what a visitor elsewhere gets.
 */
export async function startChromium(port: number, preferences: Record<string, unknown> = {}): Promise<Started> {
  const profile = mkdtempSync(join(tmpdir(), "temoin-chromium-"));
  mkdirSync(join(profile, "Default"));
  writeFileSync(
    join(profile, "Default", "Preferences"),
    JSON.stringify({ profile: { cookie_controls_mode: 0 }, ...preferences }),
  );
  const program = findBrowser();
  if (!program) throw new Error("No Chromium or Chrome here. Run the tests by npm run test:e2e, which installs one.");
  const child = spawn(program, [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--ignore-certificate-errors",
    "--force-color-profile=srgb",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=${chromiumsOwn.map((host) => `MAP ${host} ~NOTFOUND, `).join("")}MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
    "about:blank",
  ]);
  const browser = await chromium.connectOverCDP(await endpoint(child));
  return {
    browser,
    async stop() {
      await browser.close();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The address that Chromium prints once it listens. */
function endpoint(child: ChildProcess): Promise<string> {
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
