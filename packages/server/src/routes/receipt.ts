// GET /temoin/receipts/<code>: the receipt as a page. Whoever has the code may read it: it is the only key.

import { composeFind, composeReceipt } from "@temoin/policy";
import { READS } from "../http/flow.ts";
import { findReceipt, toOneSpelling } from "../receipts/find-receipt.ts";
import { pageResponse, receiptContext } from "../receipts/page-response.ts";
import { receiptFacts } from "../receipts/receipt-facts.ts";
import type { SiteRoute } from "./route.ts";

export const receipt: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/receipts/:code",
  flow: READS,
  async answer(request, site, { code = "" }, { store, now }) {
    const elsewhere = toOneSpelling(code, "", request);
    if (elsewhere) return elsewhere;
    const context = receiptContext(request, site);
    const found = await findReceipt(code, site, store);
    if (found.kind !== "found")
      return pageResponse(composeFind(context, found.kind, code), request, site, {
        status: 404,
        forgets: found.kind === "unknown",
      });
    const facts = await receiptFacts(found.stored, site, store, now().toISOString());
    return pageResponse(composeReceipt(facts, context), request, site);
  },
};
