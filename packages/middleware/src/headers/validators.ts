// Validators that tell the states of a choice apart: what one visitor's copy is must not pass for another's.

/** In an entity tag, before its closing quote. */
const MARK = /~t([0-9a-f]{8})(?="$)/;

/** `W/"abc"` -> `W/"abc~t01234567"`. */
export function markTag(tag: string, stamp: string): string {
  return /^(?:W\/)?".*"$/.test(tag.trim()) ? `${tag.trim().slice(0, -1)}~t${stamp}"` : tag;
}

/** The tag as the site knows it. */
export function unmarkTag(tag: string): string {
  return tag.replace(MARK, "");
}

/**
 * If-None-Match as it goes on to the site: tags of these states as the site knows them, those of others left out.
 * `strange`: may a tag without a mark pass? It is older than this middleware, or of something that is never changed.
 */
export function matchingTags(header: string, stamps: readonly string[], strange: boolean): string | undefined {
  if (header.trim() === "*") return header;
  const tags = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  const kept = tags.filter((tag) => {
    const stamp = MARK.exec(tag)?.[1];
    return stamp === undefined ? strange : stamps.includes(stamp);
  });
  if (kept.length === tags.length && !tags.some((tag) => MARK.test(tag))) return header;
  return kept.length === 0 ? undefined : kept.map(unmarkTag).join(", ");
}

/** Of the tags that a browser has, the marked one that the site knows as `tag`. */
export function heldTag(header: string, tag: string, stamps: readonly string[]): string | undefined {
  const tags = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.find((one) => unmarkTag(one) === tag && stamps.includes(MARK.exec(one)?.[1] ?? ""));
}

/** Adds a name to Vary, unless it is there or everything varies. */
export function vary(headers: Headers, name: string): void {
  const names = headers
    .get("vary")
    ?.split(",")
    .map((one) => one.trim().toLowerCase());
  if (!names?.includes("*") && !names?.includes(name.toLowerCase())) headers.append("Vary", name);
}

/** What tells the length or the sum of a body that will be another. */
export const ofTheBody = ["content-length", "content-md5", "digest", "content-digest", "repr-digest", "accept-ranges"];
