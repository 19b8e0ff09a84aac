// Observed name -> declared pattern. Linear in practice, no regular expression made from users' text.

/** `{x}` and `<x>` in a declared name stand for something that varies; they become `*`. */
export function toWildcard(name: string): string {
  return name.replace(/\{[^{}]*\}|<[^<>]*>/g, "*").replace(/\*+/g, "*");
}

/**
 * Does `name` match a pattern whose only special character is `*` (any run, empty too)?
 * Greedy with one fallback: at most pattern.length × name.length steps.
 */
export function matchesWildcard(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let mark = 0;
  while (n < name.length) {
    if (pattern[p] === "*") {
      star = p++;
      mark = n;
    } else if (pattern[p] === name[n]) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++mark;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

/** Does `host` fall under `declared`? A leading dot includes the domain itself and its sub-domains. */
export function matchesHost(declared: string, host: string): boolean {
  return declared[0] === "." ? host === declared.slice(1) || host.endsWith(declared) : host === declared;
}
