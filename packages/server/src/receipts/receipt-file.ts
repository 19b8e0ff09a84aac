// A receipt as a file, for programs: one of its forms, or a problem that says what to do next.
import { READS } from "../http/flow.ts";
import { type Problem, problemResponse } from "../http/problem.ts";
import type { PublishedSite } from "../publish/site.ts";
import type { SiteRoute, Surroundings } from "../routes/route.ts";
import type { StoredRecord } from "../store/store.ts";
import { findReceipt, toOneSpelling } from "./find-receipt.ts";
import { privateHeaders } from "./private-headers.ts";

export interface ReceiptFile {
  /** What follows the code in the path, such as ".jws". */
  readonly suffix: string;
  readonly type: string;
  body(stored: StoredRecord, request: Request, site: PublishedSite, around: Surroundings): Promise<string | Problem>;
}

const malformed: Problem = {
  status: 404,
  title: "This is no receipt code.",
  detail: "Compare it with the original: its check characters show that at least one character is missing or wrong.",
};

const unknown: Problem = {
  status: 404,
  title: "Nothing is kept under this code.",
  detail: "Ask the site that issued it. If it is this one, the record has been erased.",
};

/** The route of one form. */
export function receiptFile({ suffix, type, body }: ReceiptFile): SiteRoute {
  return {
    of: "site",
    method: "GET",
    path: suffix.startsWith("/") ? `/temoin/receipts/:code${suffix}` : `/temoin/receipts/:code{[^/]+\\${suffix}}`,
    flow: READS,
    async answer(request, site, { code = "" }, around) {
      const given = code.endsWith(suffix) ? code.slice(0, -suffix.length) : code;
      const elsewhere = toOneSpelling(given, suffix, request);
      if (elsewhere) return elsewhere;
      const found = await findReceipt(given, site, around.store);
      if (found.kind !== "found") return problem(found.kind === "malformed" ? malformed : unknown);
      const text = await body(found.stored, request, site, around);
      if (typeof text !== "string") return problem(text);
      const name = `${found.code}${suffix.replace(/^\/.*$/, "-export.json")}`;
      const headers = { ...privateHeaders, "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` };
      return new Response(text, { headers: { ...headers, "Content-Security-Policy": "default-src 'none'; sandbox" } });
    },
  };
}

function problem({ headers, ...rest }: Problem): Response {
  return problemResponse({ ...rest, headers: { ...headers, ...privateHeaders } });
}
