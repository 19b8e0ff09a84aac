// POST /temoin/receipts/<code>/erasure: erases a record, or all that are linked with it, for whoever has the code (GDPR art. 17).

import { composeFind, SCOPE } from "@temoin/policy";
import { READS } from "../http/flow.ts";
import { type Problem, problemResponse } from "../http/problem.ts";
import { readBody } from "../http/read-body.ts";
import { isSameOrigin } from "../http/same-origin.ts";
import { erase } from "../ledger/erase.ts";
import { findReceipt } from "../receipts/find-receipt.ts";
import { pageResponse, receiptContext } from "../receipts/page-response.ts";
import { privateHeaders } from "../receipts/private-headers.ts";
import { ERASURE } from "./receipt-erasure-ask.ts";
import type { SiteRoute } from "./route.ts";

/** Largest body, in bytes: one short field. */
const LIMIT = 1_024;

export const receiptErasure: SiteRoute = {
  of: "site",
  method: "POST",
  path: ERASURE,
  flow: READS,
  async answer(request, site, { code = "" }, { store, keys, log, now }) {
    if (!isSameOrigin(request)) return problemResponse(foreign);
    if (!isForm(request)) return problemResponse(noForm);
    const body = await readBody(request, LIMIT);
    if (typeof body !== "string") return problemResponse(body);
    const context = receiptContext(request, site);
    const found = await findReceipt(code, site, store);
    if (found.kind === "malformed") return pageResponse(composeFind(context, "malformed", code), request, site, { status: 404 });
    if (found.kind === "found") {
      const { id, subject } = found.stored.record;
      const all = new URLSearchParams(body).get(SCOPE) === "all";
      const linked = () => store.recordsOf(site.id, subject);
      const wanted = async () => (await linked()).filter(({ record }) => all || record.id === id).map(({ leaf }) => leaf);
      await erase({ store, site, keys, log, now }, wanted, "subject");
    }
    // The same for a record that was not there: sent twice, it is erased once.
    const Location = `${context.paths.find}&gone`;
    return new Response(null, { status: 303, headers: { ...privateHeaders, Location } });
  },
};

function isForm(request: Request): boolean {
  return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(request.headers.get("content-type") ?? "");
}

const foreign: Problem = {
  status: 403,
  title: "The request comes from another site.",
  detail: "Open the receipt on this site and erase it there.",
};

const noForm: Problem = {
  status: 415,
  title: "The body is not a form.",
  detail: `Send Content-Type: application/x-www-form-urlencoded with ${SCOPE}=one or ${SCOPE}=all.`,
};
