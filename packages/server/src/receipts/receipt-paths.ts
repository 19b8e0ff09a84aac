// Addresses of receipts: the one place that knows them, for the pages and for the redirects.
import type { ReceiptPaths } from "@temoin/policy";
import { policyPath } from "../publish/texts/texts.ts";

export const RECEIPTS = "/temoin/receipts";

/** `language`: of the page that links there; what a person reads keeps it. */
export function receiptPaths(language: string): ReceiptPaths {
  const lang = `?lang=${language}`;
  return {
    find: `${RECEIPTS}${lang}`,
    policy: policyPath(language),
    text: (edition) => `/temoin/editions/${edition.slice(0, 12)}/${language}.md`,
    receipt: (code) => `${RECEIPTS}/${code}${lang}`,
    of: (code, what) => `${RECEIPTS}/${code}${what}${what === "/erasure" ? lang : ""}`,
    keys: "/temoin/log/keys",
  };
}
