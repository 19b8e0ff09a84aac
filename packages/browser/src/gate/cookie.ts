// Cookies as scripts see them.

/** What makes a cookie outlive the session. */
export const lasting = /;\s*(max-age|expires)\s*=[^;]*/gi;

/** "name=value" of every cookie that scripts can see; none when cookies are blocked. */
export function readCookies(): string[] {
  try {
    return document.cookie.split("; ");
  } catch {
    return [];
  }
}

export function cookieNames(): string[] {
  return readCookies().map((cookie) => cookie.split("=")[0] ?? "");
}
