// GET /temoin/receipts/<code>.jsonld: the record in the terms of the Data Privacy Vocabulary, for other people's tools.

import { commitmentHex, dpvRecord } from "@temoin/ledger";
import type { Edition } from "../edition/edition.ts";
import { hostOf } from "../http/host.ts";
import { sha256Bytes } from "../ledger/crypto.ts";
import { editionFacts } from "../ledger/edition-facts.ts";
import { receiptFile } from "../receipts/receipt-file.ts";

export const receiptJsonld = receiptFile({
  suffix: ".jsonld",
  type: "application/ld+json",
  async body({ record }, request, site, { store }) {
    const edition = (await store.edition(site.id, record.edition)) as Edition;
    const linked = (await store.recordsOf(site.id, record.subject)).map((one) => one.record);
    const before = linked.find((one) => commitmentHex(sha256Bytes, one) === record.previous);
    const facts = editionFacts(edition, `https://${hostOf(request)}`, record.shown.language);
    return JSON.stringify(dpvRecord(sha256Bytes, record, facts, before), undefined, 2);
  },
});
