// Cookies that the page's part writes: the choice, and those that it takes away.
import { type Bundle, type Choice, formatChoice, OWN_NAME } from "@temoin/register/consent";

export function writeCookie(text: string): void {
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous; a refusal takes effect at once.
    document.cookie = text + (isSecureContext ? ";Secure" : "");
  } catch {
    // A sandboxed document has no cookies: nothing is kept, and nothing optional is loaded.
  }
}

export function writeChoice(bundle: Bundle, choice: Choice): void {
  writeCookie(`${OWN_NAME}=${formatChoice(bundle, choice)};Path=/;Max-Age=${bundle.ttl};SameSite=Lax`);
}
