// A page of receipts as an answer.
import { type ReceiptContext, type ReceiptPage, receiptHtml } from "@temoin/policy";
import { chosenLanguage } from "../http/chosen-language.ts";
import type { PublishedSite } from "../publish/site.ts";
import { privateHeaders } from "./private-headers.ts";
import { receiptPaths } from "./receipt-paths.ts";

const CLOSED = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

export function receiptContext(request: Request, { register, languages }: PublishedSite): ReceiptContext {
  const language = chosenLanguage(request, languages);
  return { register, language, paths: receiptPaths(language) };
}

/** `forgets`: the page says that nothing is kept, so the browser may look whether that is so of its own receipt. */
export function pageResponse(
  page: ReceiptPage,
  request: Request,
  { receiptAssets, languages }: PublishedSite,
  { status = 200, forgets = false } = {},
): Response {
  const { stylesheet, script } = receiptAssets;
  const alternates = languages.map((lang) => ({ lang, href: inLanguage(request, lang) }));
  const html = receiptHtml(page, { stylesheet, alternates, home: "/", ...(forgets ? { script } : {}) });
  return new Response(html, {
    status,
    headers: {
      ...privateHeaders,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Language": page.language,
      "Content-Security-Policy": [...CLOSED, ...(forgets ? ["script-src 'self'", "connect-src 'self'"] : [])].join("; "),
      Vary: "Accept-Language",
    },
  });
}

/** The address of the request, in another language. */
function inLanguage(request: Request, language: string): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("lang", language);
  return `${pathname}?${searchParams}`;
}
