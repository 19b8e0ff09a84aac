// The policy page as plain data: what it says, without a word of HTML or Markdown.
import type { PartId } from "@temoin/register";

/** A run of text inside a line. A bare string is text in the page's own language. */
export type Inline = string | Link | Code | Time | Name | Foreign | Aside;

export interface Link {
  readonly kind: "link";
  /** http(s), mailto, or a path or fragment of this site; the writers drop any other and keep the text. */
  readonly href: string;
  readonly content: Line;
}
/** A name that a machine reads: a cookie, a host, a hash. Always left to right. */
export interface Code {
  readonly kind: "code";
  readonly text: string;
}
export interface Time {
  readonly kind: "time";
  /** ISO 8601, as HTML's `datetime` wants it. */
  readonly datetime: string;
  readonly text: string;
}
/** A proper name, in whatever script: kept apart from the direction of the text around it. */
export interface Name {
  readonly kind: "name";
  readonly text: string;
}
/** The site's own words when they exist in another language only (WCAG 3.1.2). */
export interface Foreign {
  readonly kind: "foreign";
  readonly language: string;
  readonly text: string;
}

/** What is said beside the main thing, such as the host beside a service. */
export interface Aside {
  readonly kind: "aside";
  readonly content: Line;
}

export type Line = readonly Inline[];
/** A table cell: one line or several. */
export type Cell = readonly Line[];

export type Block = Paragraph | Subheading | List | Terms | Table | Button | State;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly content: Line;
}
export interface Subheading {
  readonly kind: "subheading";
  readonly text: string;
}
export interface List {
  readonly kind: "list";
  readonly items: readonly Line[];
}
/** Term and description, in pairs. */
export interface Terms {
  readonly kind: "terms";
  readonly items: readonly { readonly term: Line; readonly description: Line }[];
}
export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}
/** The header belongs to the first column, the cells to the others. */
export interface Row {
  readonly id?: string;
  readonly header: Cell;
  readonly cells: readonly Cell[];
}
/** The live control that opens the preferences; `href` leads to it from where nothing is live. */
export interface Button {
  readonly kind: "button";
  readonly label: string;
  readonly href: string;
}
/** An element whose text the gate keeps true; `fallback` is what holds where the gate does not run. */
export interface State {
  readonly kind: "state";
  readonly of: "choice" | "receipt";
  readonly label: string;
  readonly fallback: string;
}

export interface Section {
  readonly id: PartId;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Document {
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  /** Name of the site. */
  readonly site: string;
  /** What stands before the first section. */
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
  /** Words that the frame of a page needs, in its language. */
  readonly labels: { readonly contents: string; readonly languages: string; readonly skip: string };
}
