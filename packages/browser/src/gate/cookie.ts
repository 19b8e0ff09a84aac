// The choice cookie: read and written by script; the server sets it again by HTTP (K02).
import { type Bundle, type Choice, formatChoice, parseChoice } from "@temoin/register/consent";
import { OWN } from "./storage.ts";

/** Name and value of every cookie that scripts can see; none when cookies are blocked. */
export function readCookies(): [name: string, value: string][] {
  try {
    return document.cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)];
    });
  } catch {
    return [];
  }
}

export function writeCookie(text: string): void {
  try {
    document.cookie = text + (isSecureContext ? ";Secure" : "");
  } catch {
    // A sandboxed document has no cookies: nothing is kept, and nothing optional is loaded.
  }
}

/** The stored choice; undefined when there is none, or when it is malformed. */
export function readChoice(): Choice | undefined {
  for (const [name, value] of readCookies()) {
    const choice = name === OWN && parseChoice(value);
    if (choice) return choice;
  }
  return undefined;
}

export function writeChoice(bundle: Bundle, choice: Choice): void {
  writeCookie(`${OWN}=${formatChoice(bundle, choice)};Path=/;Max-Age=${bundle.ttl};SameSite=Lax`);
}
