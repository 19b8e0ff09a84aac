// Which cookies that the browser just sent may not stay after this choice (C03; SAN-2025-007).
import { type Bundle, storageBits } from "../consent/bundle.ts";
import type { Decision } from "../consent/decide.ts";
import { doomed } from "../consent/names.ts";

/** Names in a Cookie header, each once. */
export function cookieNames(header: string): string[] {
  const names = header.split(";").map((pair) => (pair.split("=", 1)[0] ?? "").trim());
  return [...new Set(names.filter((name) => /^[^\s,;="]+$/.test(name)))];
}

/** Those of `names` whose declaration is not allowed, as the gate judges them too. */
export function refusedCookies(bundle: Bundle, { trackers }: Decision, names: readonly string[], host: string): string[] {
  return names.filter((name) => doomed(bundle, trackers, name, storageBits.cookie, host));
}
