// The policy page in every language, as HTML and as Markdown, and its stylesheet.
import { composePolicy, type Document, type PolicyContext, policyStyle, toHtml, toMarkdown } from "@temoin/policy";
import { NOT_STATED, profileOf, type Register } from "@temoin/register";
import { contentOf, type Edition } from "../edition/edition.ts";
import { type Prepared, prepare } from "../http/prepared.ts";
import { receiptPaths } from "../receipts/receipt-paths.ts";
import { assetPath } from "./assets.ts";
import { policyPath } from "./texts/texts.ts";

export interface Policies {
  /** By language. */
  readonly pages: ReadonlyMap<string, { readonly html: Prepared; readonly markdown: Prepared }>;
  /** By file name. */
  readonly assets: ReadonlyMap<string, Prepared>;
  /** Address of the one that is their style. */
  readonly stylesheet: string;
}

/** `earlier`: every other edition of the site, oldest first. */
export async function preparePolicies(register: Register, edition: Edition, earlier: readonly Edition[]): Promise<Policies> {
  const style = await prepare("text/css; charset=utf-8", policyStyle);
  const stylesheet = `policy.${style.hash}.css`;
  const alternates = register.site.languages.map((lang) => ({ lang, href: policyPath(lang) }));
  const links = { stylesheet: assetPath(stylesheet), gate: "/temoin/gate.js", alternates, home: "/" };
  const shown = {
    hash: edition.hash,
    publishedAt: edition.publishedAt,
    earlier: earlier.toReversed().map((one) => ({ hash: one.hash, publishedAt: one.publishedAt, number: numberOf(one) })),
  };
  const pages = register.site.languages.map(async (language) => {
    const document = policyDocument(register, language, shown);
    const [html, markdown] = await Promise.all([
      prepare("text/html; charset=utf-8", toHtml(document, links)),
      prepare("text/markdown; charset=utf-8", toMarkdown(document)),
    ]);
    return [language, { html, markdown }] as const;
  });
  const assets = new Map([[stylesheet, style]]);
  return { pages: new Map(await Promise.all(pages)), assets, stylesheet: links.stylesheet };
}

/** The page's text for the edition itself, which cannot name its own hash. */
export function policyText(register: Register, language: string): string {
  return toMarkdown(policyDocument(register, language, { hash: "", publishedAt: "", earlier: [] }));
}

function policyDocument(register: Register, language: string, edition: PolicyContext["edition"]): Document {
  return composePolicy(register, {
    language,
    profile: profileOf(register.profile),
    edition,
    paths: {
      policy: policyPath,
      markdown: (tag) => `${policyPath(tag)}.md`,
      editions: (hash) => `/temoin/editions/${hash}.json`,
      receipts: (tag) => receiptPaths(tag).find,
    },
  });
}

/** The version number that the register of an earlier edition stated. */
function numberOf(edition: Edition): string | undefined {
  const { number } = contentOf(edition).register.version;
  return number === NOT_STATED ? undefined : number;
}
