// Tells a vendor that documents no queue: as soon as it is there and before the page first uses it, so that it never starts untold.
import type { BridgeHost } from "./bridge.ts";

/**
 * `tell` runs when `window[name]` is set, and again when it is replaced or the choice changes. It may throw while the
 * vendor is not ready: then the next use of the vendor tries again.
 */
export function meet<Vendor>(host: BridgeHost, name: string, tell: (vendor: Vendor) => void): void {
  const page = window as unknown as Record<string, Vendor | undefined>;
  let vendor: Vendor | undefined;
  let told: unknown;
  const get = () => {
    if (vendor && !told) {
      told = 1;
      try {
        tell(vendor);
      } catch {
        told = 0;
      }
    }
    return vendor;
  };
  const set = (made: Vendor | undefined) => {
    vendor = made;
    told = 0;
    get();
  };
  // Asked of the page, where a function of that name may have taken our place.
  host.on(() => set(page[name]));
  set(page[name]);
  Object.defineProperty(window, name, { configurable: true, get, set });
}
