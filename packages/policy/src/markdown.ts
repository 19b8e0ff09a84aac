// Document -> Markdown (CommonMark with tables), for mail, archives and people who compare two editions.
import type { Block, Cell, Document, Inline, Line, Table } from "./document.ts";
import { safeHref } from "./html/escape.ts";
import { colonOf } from "./language.ts";

export function toMarkdown(document: Document): string {
  const colon = colonOf(document.language);
  const blocks = (all: readonly Block[]) => all.map((block) => blockMarkdown(block, colon));
  const sections = document.sections.flatMap(({ title, blocks: own }) => [`## ${escapeMarkdown(title)}`, ...blocks(own)]);
  return `${[`# ${escapeMarkdown(document.title)}`, ...blocks(document.lead), ...sections].join("\n\n")}\n`;
}

function blockMarkdown(block: Block, colon: string): string {
  switch (block.kind) {
    case "paragraph":
      return guard(line(block.content));
    case "subheading":
      return `### ${escapeMarkdown(block.text)}`;
    case "list":
      return block.items.map((item) => `- ${guard(line(item))}`).join("\n");
    case "terms":
      return block.items.map(({ term, description }) => `- **${line(term)}**${colon} ${line(description)}`).join("\n");
    case "table":
      return tableMarkdown(block);
    case "button":
      return `[${escapeMarkdown(block.label)}](${target(block.href) ?? ""})`;
    case "state":
      return `**${escapeMarkdown(block.label)}**${colon} ${escapeMarkdown(block.fallback)}`;
  }
}

function tableMarkdown({ caption, columns, rows }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const body = rows.map(({ header, cells }) => row([header, ...cells].map(cellMarkdown)));
  return [
    `**${escapeMarkdown(caption)}**`,
    "",
    row(columns.map((column) => cellMarkdown([[column]]))),
    row(columns.map(() => "---")),
    ...body,
  ].join("\n");
}

function cellMarkdown(cell: Cell): string {
  // A pipe splits the row wherever it stands, code included.
  return cell.map(line).join("<br>").replaceAll("|", "\\|");
}

function line(content: Line): string {
  return content.map(inline).join("");
}

function inline(content: Inline): string {
  if (typeof content === "string") return escapeMarkdown(content);
  if (content.kind === "code") return codeSpan(content.text);
  if (content.kind === "aside") return line(content.content);
  if (content.kind !== "link") return escapeMarkdown(content.text);
  const href = target(content.href);
  return href === undefined ? line(content.content) : `[${line(content.content)}](${href})`;
}

/** Fenced by more backticks than it holds. */
function codeSpan(text: string): string {
  const flat = flatten(text);
  const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return flat.startsWith("`") || flat.endsWith("`") ? `${fence} ${flat} ${fence}` : `${fence}${flat}${fence}`;
}

function escapeMarkdown(text: string): string {
  return flatten(text).replace(/[\\`*_[\]<>&~]/g, (character) =>
    character === "&" || character === "<" ? entity(character) : `\\${character}`,
  );
}

/** These two as entities: a backslash would not stop a raw HTML reader. */
function entity(character: string): string {
  return character === "&" ? "&amp;" : "&lt;";
}

/** One line: a line break would end a table row or begin a block. */
function flatten(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, " ");
}

/** Keeps a line from being read as a heading, a list or a rule because of how it begins. */
function guard(text: string): string {
  return text.replace(
    /^(\s*)([#+=-]|\d+[.)])/,
    (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
  );
}

function target(href: string): string | undefined {
  return safeHref(href)?.replace(/[()<>|\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
