// Erasing: what it means, said on the receipt; and the page that asks once more.
import { code, link, paragraph } from "../blocks.ts";
import { fill } from "../fill.ts";
import { pageOf, type ReceiptContext, type Speech, speechOf } from "./context.ts";
import type { Field, PageBlock, ReceiptPage } from "./page.ts";

/** `one`: this record only. `all`: every record linked with it. */
export type ErasureScope = "one" | "all";
/** Name of the field that says it. */
export const SCOPE = "which";

/** `count`: records that are linked, the one itself included. */
export function erasingBlocks(
  receipt: string,
  count: number,
  { words, formats }: Speech,
  { paths }: ReceiptContext,
): PageBlock[] {
  const { receipt: own } = words;
  const option = (value: ErasureScope, label: string) => ({ value, label: fill(label, { count: formats.number(count) }) });
  const which: Field = { kind: "one", name: SCOPE, legend: own.which, options: [option("one", own.one), option("all", own.all)] };
  const action = paths.of(receipt, "/erasure");
  return [
    ...[own.effect, own.stays, own.trace].map((text) => paragraph(text)),
    { kind: "form", method: "get", action, fields: [...inAddress(action), ...(count > 1 ? [which] : [])], button: own.ask },
  ];
}

export function composeErasure(receipt: string, scope: ErasureScope, count: number, context: ReceiptContext): ReceiptPage {
  const speech = speechOf(context);
  const { receipt: own } = speech.words;
  const { paths } = context;
  const which = scope === "all" && count > 1 ? fill(own.all, { count: speech.formats.number(count) }) : [own.one];
  return pageOf(context, speech, own.sure, [
    {
      kind: "terms",
      items: [
        { term: [own.code], description: [code(receipt)] },
        { term: [own.which], description: which },
      ],
    },
    ...[own.effect, own.stays, own.trace, own.irrevocable].map((text) => paragraph(text)),
    {
      ...{ kind: "form", method: "post", action: paths.of(receipt, "/erasure"), button: own.confirm, grave: true },
      fields: [{ kind: "hidden", name: SCOPE, value: scope }],
    },
    paragraph([link(paths.receipt(receipt), own.spare)]),
  ]);
}

/** A form that asks replaces the query of its address by its fields: what stands there has to be one of them. */
export function inAddress(path: string): Field[] {
  const query = path.split("?")[1] ?? "";
  return query
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [name = "", value = ""] = pair.split("=");
      return { kind: "hidden", name, value: decodeURIComponent(value) };
    });
}
