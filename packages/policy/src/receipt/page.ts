// A page for a visitor with a receipt, as plain data: the blocks of the policy page, and forms.
import type { Block, Line } from "../document.ts";

export interface ReceiptPage {
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  /** Name of the site. */
  readonly site: string;
  /** What stands before the first section. */
  readonly lead: readonly PageBlock[];
  readonly sections: readonly { readonly id: string; readonly title: string; readonly blocks: readonly PageBlock[] }[];
  readonly labels: { readonly languages: string; readonly skip: string };
}

export type PageBlock = Block | Notice | Form;

/** What has to be seen first. */
export interface Notice {
  readonly kind: "notice";
  readonly of: "fault" | "news";
  readonly content: Line;
}

/** Works without script. `get` asks, `post` acts. */
export interface Form {
  readonly kind: "form";
  readonly method: "get" | "post";
  /** A path of the site. */
  readonly action: string;
  readonly fields: readonly Field[];
  readonly button: string;
  /** True when what it does cannot be undone. */
  readonly grave?: boolean;
}

export type Field =
  | { readonly kind: "hidden"; readonly name: string; readonly value: string }
  | {
      readonly kind: "code";
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly value: string;
      /** True when the notice of the page is about it. */
      readonly wrong: boolean;
    }
  | {
      readonly kind: "one";
      readonly name: string;
      readonly legend: string;
      /** The first one is chosen. */
      readonly options: readonly { readonly value: string; readonly label: Line }[];
    };
