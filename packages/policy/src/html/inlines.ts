// Inline text -> HTML.
import type { Cell, Inline, Line } from "../document.ts";
import { directionOf } from "../language.ts";
import { escapeHtml, safeHref } from "./escape.ts";

export function lineHtml(line: Line): string {
  return line.map(inlineHtml).join("");
}

/** Several lines of one cell, each a block of its own. */
export function cellHtml(cell: Cell): string {
  return cell.length === 1 ? lineHtml(cell[0] ?? []) : cell.map((line) => `<p>${lineHtml(line)}</p>`).join("");
}

function inlineHtml(inline: Inline): string {
  if (typeof inline === "string") return escapeHtml(inline);
  switch (inline.kind) {
    case "link":
      return linkHtml(inline.href, lineHtml(inline.content));
    case "code":
      // Names that machines read run left to right in every language.
      return `<code dir="ltr">${escapeHtml(inline.text)}</code>`;
    case "time":
      return `<time datetime="${escapeHtml(inline.datetime)}">${escapeHtml(inline.text)}</time>`;
    case "name":
      return `<bdi>${escapeHtml(inline.text)}</bdi>`;
    case "aside":
      return `<small>${lineHtml(inline.content)}</small>`;
    case "foreign":
      return `<bdi lang="${escapeHtml(inline.language)}" dir="${directionOf(inline.language)}">${escapeHtml(inline.text)}</bdi>`;
  }
}

function linkHtml(href: string, content: string): string {
  const safe = safeHref(href);
  if (safe === undefined) return content;
  // The page of a third party need not learn which policy sent the reader.
  const away = /^https?:/i.test(safe) ? ' rel="noreferrer"' : "";
  return `<a href="${escapeHtml(safe)}"${away}>${content}</a>`;
}
