// Microsoft Clarity, consent API v2; withdrawing also has it erase its cookies.
// https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2
import { answers } from "../granted.ts";

interface Clarity {
  (...command: unknown[]): void;
  q?: unknown[];
}

BRIDGE((host, settings) => {
  const page = window as unknown as { clarity?: Clarity };
  const clarity = (...command: unknown[]) => {
    // The queue that Clarity's own snippet makes, and keeps when it is there.
    page.clarity ??= Object.assign((...later: unknown[]) => void page.clarity?.q?.push(later), { q: [] as unknown[] });
    page.clarity(...command);
  };
  let before = false;
  const tell = () => {
    const { analytics_Storage: now = false } = answers(host, settings);
    clarity("consentv2", answers(host, settings, "granted", "denied"));
    if (before && !now) clarity("consent", false);
    before = now;
  };
  tell();
  host.on(tell);
});
