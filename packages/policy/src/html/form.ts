// Forms and notices -> HTML.
import type { Field, Form, Notice, PageBlock } from "../receipt/page.ts";
import { blockHtml } from "./blocks.ts";
import { escapeHtml } from "./escape.ts";
import { attribute } from "./header.ts";
import { lineHtml } from "./inlines.ts";

/** The notice's id, by which a field names what is wrong with it. */
const NOTICE = "notice";

/** `id`: unique in the page. */
export function pageBlockHtml(block: PageBlock, id: string): string {
  if (block.kind === "form") return formHtml(block, id);
  if (block.kind === "notice") return noticeHtml(block);
  return blockHtml(block, id);
}

/** A fault is told at once when the page is loaded; news may wait until what is being read has been said. */
function noticeHtml({ of, content }: Notice): string {
  return `<p id="${NOTICE}" class="notice ${of}" role="${of === "fault" ? "alert" : "status"}">${lineHtml(content)}</p>`;
}

function formHtml({ method, action, fields, button, grave }: Form, id: string): string {
  const inner = fields.map((field, index) => fieldHtml(field, `${id}-${index}`)).join("\n");
  const submit = `<p><button${grave ? ' class="grave"' : ""}>${escapeHtml(button)}</button></p>`;
  return `<form method="${method}" action="${attribute(action)}">\n${inner}\n${submit}\n</form>`;
}

function fieldHtml(field: Field, id: string): string {
  const name = escapeHtml(field.name);
  if (field.kind === "hidden") return `<input type="hidden" name="${name}" value="${escapeHtml(field.value)}">`;
  if (field.kind === "code") {
    const told = `aria-describedby="${id}-hint${field.wrong ? ` ${NOTICE}` : ""}"${field.wrong ? ' aria-invalid="true"' : ""}`;
    return (
      `<p><label for="${id}">${escapeHtml(field.label)}</label>\n<small id="${id}-hint">${escapeHtml(field.hint)}</small>\n` +
      `<input id="${id}" name="${name}" value="${escapeHtml(field.value)}" dir="ltr" required maxlength="100" autocomplete="off" ` +
      `autocapitalize="characters" spellcheck="false" ${told}></p>`
    );
  }
  const options = field.options.map(({ value, label }, index) => {
    const checked = index === 0 ? " checked" : "";
    return `<label><input type="radio" name="${name}" value="${escapeHtml(value)}"${checked}> <span>${lineHtml(label)}</span></label>\n`;
  });
  return `<fieldset>\n<legend>${escapeHtml(field.legend)}</legend>\n${options.join("")}</fieldset>`;
}
