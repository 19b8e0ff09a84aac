// Cookies as scripts see them.

/** "name=value" of every cookie that scripts can see; none when cookies are blocked. */
export function readCookies(): string[] {
  try {
    return document.cookie.split("; ");
  } catch {
    return [];
  }
}
