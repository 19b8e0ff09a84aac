// The choice cookie: read and written by script; the server sets it again by HTTP (K02).
import { type Bundle, type Choice, formatChoice, OWN_NAME, parseChoice } from "@temoin/register/consent";

/** "name=value" of every cookie that scripts can see; none when cookies are blocked. */
export function readCookies(): string[] {
  try {
    return document.cookie.split("; ");
  } catch {
    return [];
  }
}

export function writeCookie(text: string): void {
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous; a refusal takes effect at once.
    document.cookie = text + (isSecureContext ? ";Secure" : "");
  } catch {
    // A sandboxed document has no cookies: nothing is kept, and nothing optional is loaded.
  }
}

/** The stored choice; undefined when there is none, or when it is malformed. */
export function readChoice(): Choice | undefined {
  const own = readCookies().find((cookie) => cookie.startsWith(`${OWN_NAME}=`));
  return parseChoice((own ?? "").slice(OWN_NAME.length + 1));
}

export function writeChoice(bundle: Bundle, choice: Choice): void {
  writeCookie(`${OWN_NAME}=${formatChoice(bundle, choice)};Path=/;Max-Age=${bundle.ttl};SameSite=Lax`);
}
