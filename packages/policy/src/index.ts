// The public face of the policy page.
export { composePolicy } from "./compose.ts";
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
export { type PageLinks, toHtml } from "./html.ts";
export { toMarkdown } from "./markdown.ts";
export type { Edition, PolicyContext } from "./part.ts";
export { policyStyle } from "./style.ts";
