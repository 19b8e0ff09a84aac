// GET /temoin/receipts: a form for the code of a receipt; with ?code= it leads there. With ?gone it says that nothing is kept any more.

import { readReceiptCode, receiptCode } from "@temoin/ledger";
import { CODE, composeFind } from "@temoin/policy";
import { READS } from "../http/flow.ts";
import { pageResponse, receiptContext } from "../receipts/page-response.ts";
import { privateHeaders } from "../receipts/private-headers.ts";
import { RECEIPTS } from "../receipts/receipt-paths.ts";
import type { SiteRoute } from "./route.ts";

export const receipts: SiteRoute = {
  of: "site",
  method: "GET",
  path: RECEIPTS,
  flow: READS,
  answer(request, site) {
    const { searchParams } = new URL(request.url);
    const context = receiptContext(request, site);
    const typed = searchParams.get(CODE);
    if (typed === null) {
      const gone = searchParams.has("gone");
      return pageResponse(composeFind(context, gone ? "gone" : undefined), request, site, { forgets: gone });
    }
    const id = readReceiptCode(typed);
    if (id === undefined) return pageResponse(composeFind(context, "malformed", typed), request, site, { status: 404 });
    const Location = context.paths.receipt(receiptCode(id));
    return new Response(null, { status: 303, headers: { ...privateHeaders, Location } });
  },
};
