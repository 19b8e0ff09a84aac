// From the code in an address to the record. Unknown and erased are one: whoever tries codes learns nothing of what was there.
import { readReceiptCode, receiptCode } from "@temoin/ledger";
import type { PublishedSite } from "../publish/site.ts";
import type { Store, StoredRecord } from "../store/store.ts";
import { privateHeaders } from "./private-headers.ts";
import { RECEIPTS } from "./receipt-paths.ts";

export type Found =
  | { readonly kind: "malformed" | "unknown" }
  | { readonly kind: "found"; readonly code: string; readonly stored: StoredRecord };

export async function findReceipt(given: string, site: PublishedSite, store: Store): Promise<Found> {
  const id = readReceiptCode(given);
  if (id === undefined) return { kind: "malformed" };
  const stored = await store.record(site.id, id);
  return stored ? { kind: "found", code: receiptCode(id), stored } : { kind: "unknown" };
}

/**
 * Sends to the one spelling of a code that is written otherwise; undefined when it is that, or no code at all.
 * `rest`: what follows the code in the path.
 */
export function toOneSpelling(given: string, rest: string, request: Request): Response | undefined {
  const id = readReceiptCode(given);
  const code = id && receiptCode(id);
  if (!code || code === given) return undefined;
  const Location = `${RECEIPTS}/${code}${rest}${new URL(request.url).search}`;
  return new Response(null, { status: 302, headers: { ...privateHeaders, Location } });
}
