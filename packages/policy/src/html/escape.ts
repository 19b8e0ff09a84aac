// Makes any text harmless in HTML, and keeps links to the kinds that cannot run anything.

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** For text and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * The address when it is http(s), mailto, a path or a fragment; undefined for any other scheme and for anything with
 * a space in it, which would end a Markdown link and which no register may hold.
 */
export function safeHref(href: string): string | undefined {
  return /^(?:https?:\/\/|mailto:|\/|#)\S*$/i.test(href) ? href : undefined;
}
