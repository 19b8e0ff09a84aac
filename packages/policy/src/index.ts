// The public face of the policy page.
export { composePolicy } from "./compose.ts";
export { declareOwn } from "./declare-own.ts";
export type {
  Aside,
  Block,
  Button,
  Cell,
  Code,
  Document,
  Foreign,
  Inline,
  Line,
  Link,
  List,
  Name,
  Paragraph,
  Row,
  Section,
  State,
  Subheading,
  Table,
  Terms,
  Time,
} from "./document.ts";
export { type Formats, formatsFor } from "./format.ts";
export { type PageLinks, toHtml } from "./html.ts";
export { toMarkdown } from "./markdown.ts";
export type { Edition, PolicyContext } from "./part.ts";
export { CODE, composeFind, type FindOutcome } from "./receipt/compose-find.ts";
export { composeReceipt } from "./receipt/compose-receipt.ts";
export type { ReceiptContext, ReceiptPaths } from "./receipt/context.ts";
export { composeErasure, type ErasureScope, SCOPE } from "./receipt/erasing.ts";
export type { ReceiptFacts } from "./receipt/facts.ts";
export { type ReceiptLinks, receiptHtml } from "./receipt/html.ts";
export type { ReceiptPage } from "./receipt/page.ts";
export { policyStyle } from "./style.ts";
export { lifetimeText } from "./tracker-words.ts";
export type { Words } from "./words.ts";
export { wordsFor } from "./words-for.ts";
