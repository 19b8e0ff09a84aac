// A Chromium that nobody steers: with the tests' own tools attached, it prepares no page in advance.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "@temoin/gather";

/** Opens `address`, with every host name on this machine's `port`. The answer ends it. */
export function unattended(port: number, address: string): () => Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "temoin-unattended-"));
  const child = spawn(ensureBrowser(), [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--ignore-certificate-errors",
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
    // Without it a browser without steering prints the page and ends.
    "--remote-debugging-port=0",
    address,
  ]);
  return async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
}
