// GET /temoin/receipts/<code>/erasure: asks once more before a record is erased. Changes nothing.

import { composeErasure, composeFind, SCOPE } from "@temoin/policy";
import { READS } from "../http/flow.ts";
import { findReceipt, toOneSpelling } from "../receipts/find-receipt.ts";
import { pageResponse, receiptContext } from "../receipts/page-response.ts";
import type { SiteRoute } from "./route.ts";

export const ERASURE = "/temoin/receipts/:code/erasure";

export const receiptErasureAsk: SiteRoute = {
  of: "site",
  method: "GET",
  path: ERASURE,
  flow: READS,
  async answer(request, site, { code = "" }, { store }) {
    const elsewhere = toOneSpelling(code, "/erasure", request);
    if (elsewhere) return elsewhere;
    const context = receiptContext(request, site);
    const found = await findReceipt(code, site, store);
    if (found.kind !== "found") return pageResponse(composeFind(context, found.kind, code), request, site, { status: 404 });
    const { length } = await store.recordsOf(site.id, found.stored.record.subject);
    const scope = new URL(request.url).searchParams.get(SCOPE) === "all" ? "all" : "one";
    return pageResponse(composeErasure(found.code, scope, length, context), request, site);
  },
};
