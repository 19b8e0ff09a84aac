// GET /temoin/receipts/<code>/export: all that is kept of one visitor, with all that it takes to check it (GDPR art. 15 and 20).

import { receiptCode } from "@temoin/ledger";
import { originOf, verifierKeyTexts } from "../ledger/log.ts";
import { receiptOf, receiptProofOf } from "../ledger/receipt.ts";
import { receiptFile } from "../receipts/receipt-file.ts";

export const receiptExport = receiptFile({
  suffix: "/export",
  type: "application/json",
  async body({ record }, _request, site, { store, keys }) {
    const linked = await store.recordsOf(site.id, record.subject);
    const records = linked.map(async (stored) => ({
      code: receiptCode(stored.record.id),
      /** Its place in the log, from 0; null while it waits to be sealed, as is its proof. */
      leaf: stored.leaf ?? null,
      record: stored.record,
      receipt: await receiptOf(stored.record, keys),
      proof: (await receiptProofOf(store, stored, keys)) ?? null,
    }));
    const origin = await originOf(store, site);
    const log = { origin, verifierKeys: verifierKeyTexts(origin, keys) };
    const whole = { format: "temoin-receipts/1", site: site.id, log, records: await Promise.all(records) };
    return JSON.stringify(whole, undefined, 2);
  },
});
