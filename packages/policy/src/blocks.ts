// Short ways to make blocks and inlines, so that a part reads like the page it makes.
import type { Block, Cell, Code, Inline, Line, Link, Name, Row } from "./document.ts";
import type { Formats } from "./format.ts";

export const paragraph = (content: Line | string): Block => ({ kind: "paragraph", content: lineOf(content) });
export const subheading = (text: string): Block => ({ kind: "subheading", text });
export const list = (items: readonly (Line | string)[]): Block => ({ kind: "list", items: items.map(lineOf) });
export const terms = (pairs: readonly (readonly [Line | string, Line | string])[]): Block => ({
  kind: "terms",
  items: pairs.map(([term, description]) => ({ term: lineOf(term), description: lineOf(description) })),
});
/** The caption ends with the number of rows: one sees at once how much there is. */
export const table = (title: string, columns: readonly string[], rows: readonly Row[], formats: Formats): Block => ({
  kind: "table",
  caption: `${title} (${formats.number(rows.length)})`,
  columns,
  rows,
});

export const code = (text: string): Code => ({ kind: "code", text });
export const named = (text: string): Name => ({ kind: "name", text });
/** A whole line set aside; none when there is nothing to say. */
export const aside = (content: Line | string): Cell =>
  content.length > 0 ? [[{ kind: "aside", content: lineOf(content) }]] : [];
export const link = (href: string, content: Inline | Line): Link => ({
  kind: "link",
  href,
  content: Array.isArray(content) ? content : [content],
});
/** A link shown by its host: short, the same in every language, and it says where one goes. */
export const addressLink = (url: string): Link => link(url, code(/^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url));
/** A cell of one line. */
export const cell = (content: Line | string): Cell => [lineOf(content)];

function lineOf(content: Line | string): Line {
  return typeof content === "string" ? [content] : content;
}
