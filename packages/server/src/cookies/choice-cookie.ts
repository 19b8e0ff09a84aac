// The choice cookie by HTTP: Safari cuts script-written cookies to 7 days (K02).
import { OWN_NAME } from "@temoin/register";

/** RFC 6265bis: browsers keep no cookie longer than 400 days (K01). */
const LONGEST = 34_560_000;

/** Browsers guarantee 4096 bytes for name and value (K04). */
export const LARGEST = 4_096;

/** Seconds for which a choice counts and its cookie lives. */
export function cookieSeconds(ttl: number): number {
  return Math.min(ttl, LONGEST);
}

/** Bytes of name and value, as browsers count them. The value is ASCII. */
export function cookieSize(value: string): number {
  return OWN_NAME.length + 1 + value.length;
}

/** Not HttpOnly: the gate reads it before anything else runs. `value`: of formatChoice(). */
export function choiceCookie(value: string, maxAge: number): string {
  return `${OWN_NAME}=${value}; Path=/; Max-Age=${maxAge}; SameSite=Lax; Secure`;
}
