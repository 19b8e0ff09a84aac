// Blocks of the document -> HTML.
import type { Block, List, State, Table, Terms } from "../document.ts";
import { escapeHtml } from "./escape.ts";
import { cellHtml, lineHtml } from "./inlines.ts";

/** `id`: unique in the page; a table names itself after it. */
export function blockHtml(block: Block, id: string): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${lineHtml(block.content)}</p>`;
    case "subheading":
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case "list":
      return listHtml(block);
    case "terms":
      return termsHtml(block);
    case "table":
      return tableHtml(block, `${id}-caption`);
    case "button":
      // The style sheet hides it where scripts are off: what can open nothing must not offer to.
      return `<p class="control"><button type="button" data-temoin-open>${escapeHtml(block.label)}</button></p>`;
    case "state":
      return stateHtml(block);
  }
}

function listHtml({ items }: List): string {
  return `<ul>\n${items.map((line) => `<li>${lineHtml(line)}</li>\n`).join("")}</ul>`;
}

function termsHtml({ items }: Terms): string {
  const pairs = items.map(({ term, description }) => `<div><dt>${lineHtml(term)}</dt><dd>${lineHtml(description)}</dd></div>\n`);
  return `<dl>\n${pairs.join("")}</dl>`;
}

/** In a region that scrolls by itself and takes the focus, so that a wide table never makes a narrow page scroll. */
function tableHtml({ caption, columns, rows }: Table, id: string): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join("");
  const body = rows.map((row) => {
    const cells = row.cells.map((cell) => `<td>${cellHtml(cell)}</td>`).join("");
    return `<tr${row.id ? ` id="${escapeHtml(row.id)}"` : ""}><th scope="row">${cellHtml(row.header)}</th>${cells}</tr>\n`;
  });
  return (
    `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">\n<table>\n` +
    `<caption id="${id}">${escapeHtml(caption)}</caption>\n` +
    `<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join("")}</tbody>\n</table>\n</div>`
  );
}

function stateHtml({ of, label, fallback }: State): string {
  const hook = of === "choice" ? "data-temoin-state" : "data-temoin-receipt";
  return `<p class="state"><span>${escapeHtml(label)}</span> <output ${hook}>${escapeHtml(fallback)}</output></p>`;
}
