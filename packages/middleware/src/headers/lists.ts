// Lists in headers (RFC 9110, 5.6.1).

/** Splits at commas outside of quotes and angle brackets; parts as written. */
export function splitList(value: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  let angled = false;
  for (let at = 0; at < value.length; at++) {
    const sign = value[at];
    if (quoted && sign === "\\") at++;
    else if (sign === '"' && !angled) quoted = !quoted;
    else if (sign === "<" && !quoted) angled = true;
    else if (sign === ">") angled = false;
    else if (sign === "," && !quoted && !angled) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, value.slice(start)];
}

/** The list without the parts for which `held` finds something; the same text when it finds nothing. */
export function withoutParts<T>(value: string, held: (part: string) => readonly T[]): { kept: string; held: T[] } {
  const parts = splitList(value);
  const found: T[] = [];
  const kept = parts.filter((part) => {
    const judged = held(part);
    found.push(...judged);
    return judged.length === 0;
  });
  return { kept: found.length === 0 ? value : kept.map((part) => part.trim()).join(", "), held: found };
}
