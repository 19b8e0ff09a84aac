// Starts the machine's browser so that nothing that it does can leave the machine.
import { type Browser, chromium } from "playwright-core";

const args = [
  // Whatever asks for a host, page or browser, finds none: what a page gets is handed to it without a network.
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--no-proxy-server",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The same picture from the same edition: no graphics card, no screen's colours, no smoothing by sub-pixels.
  "--disable-gpu",
  "--force-color-profile=srgb",
  "--disable-lcd-text",
  "--font-render-hinting=none",
  "--disable-dev-shm-usage",
];

/** Runs `work` with a browser and ends it, whatever comes; when `signal` says so, at once: then `work` fails. */
export async function withBrowser<Result>(
  program: string,
  signal: AbortSignal | undefined,
  work: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  // Stopping is the caller's: the library would end the whole process at the first signal.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath: program, args, ...signals });
  const close = () => void browser.close();
  signal?.addEventListener("abort", close, { once: true });
  try {
    signal?.throwIfAborted();
    return await work(browser);
  } finally {
    signal?.removeEventListener("abort", close);
    await browser.close();
  }
}
