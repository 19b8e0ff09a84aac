// The page on which a code is typed in. It also says what is wrong with one, and that nothing is kept (any more) under one.
import { link, named, paragraph } from "../blocks.ts";
import { fill } from "../fill.ts";
import { pageOf, type ReceiptContext, type Speech, speechOf } from "./context.ts";
import { inAddress } from "./erasing.ts";
import type { Notice, PageBlock, ReceiptPage } from "./page.ts";

/** Unknown and erased are one: whoever tries codes learns nothing of what was there. */
export type FindOutcome = "malformed" | "unknown" | "gone";
/** Name of the field with the code. */
export const CODE = "code";

/** `typed`: the code as it was given, to be corrected. */
export function composeFind(context: ReceiptContext, outcome?: FindOutcome, typed = ""): ReceiptPage {
  const speech = speechOf(context);
  const { receipt: own } = speech.words;
  const wrong = outcome === "malformed" || outcome === "unknown";
  const [action = ""] = context.paths.find.split("?");
  const code = { kind: "code", name: CODE, label: own.code, hint: own.hint, value: typed, wrong } as const;
  return pageOf(context, speech, own.find, [
    ...(outcome ? [notice(outcome, speech)] : []),
    ...(outcome === "gone" ? [paragraph(fill(own.remains, { link: link(context.paths.policy, own.policy) }))] : []),
    paragraph(fill(own.about, { site: named(context.register.site.name) })),
    { kind: "form", method: "get", action, fields: [...inAddress(context.paths.find), code], button: own.show },
  ] satisfies PageBlock[]);
}

function notice(outcome: FindOutcome, { words }: Speech): Notice {
  return { kind: "notice", of: outcome === "gone" ? "news" : "fault", content: [words.receipt[outcome]] };
}
