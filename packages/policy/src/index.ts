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
export { policyStyle } from "./style.ts";
export { lifetimeText } from "./tracker-words.ts";
export type { Words } from "./words.ts";
export { wordsFor } from "./words-for.ts";
