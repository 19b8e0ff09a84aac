// All that there is to tell of a record: looked up in the store and in the edition that was shown.
import { receiptCode } from "@temoin/ledger";
import type { ReceiptFacts } from "@temoin/policy";
import { choiceSeconds, decide } from "@temoin/register";
import { cookieSeconds } from "../cookies/choice-cookie.ts";
import { contentOf, type Edition, type EditionContent } from "../edition/edition.ts";
import { keptUntil } from "../ledger/retain.ts";
import type { PublishedSite } from "../publish/site.ts";
import { type ChoiceRecord, grantedPurposes } from "../record/record.ts";
import type { Store, StoredRecord } from "../store/store.ts";

/** `now`: ISO 8601 by the server's clock. */
export async function receiptFacts(
  { record, leaf }: StoredRecord,
  site: PublishedSite,
  store: Store,
  now: string,
): Promise<ReceiptFacts> {
  const [edition, linked, head] = await Promise.all([
    store.edition(site.id, record.edition),
    store.recordsOf(site.id, record.subject),
    store.head(site.id),
  ]);
  // No record is kept without its edition, and none is ever dropped.
  const content = contentOf(edition as Edition);
  const until = new Date(Date.parse(record.at) + cookieSeconds(choiceSeconds(content.register)) * 1_000).toISOString();
  return {
    code: receiptCode(record.id),
    record,
    edition: { hash: record.edition, register: content.register, current: record.edition === site.edition.hash },
    services: allowedServices(record, content),
    until,
    over: until <= now,
    keptUntil: keptUntil(record.at, site.register).toISOString(),
    history: linked.map((one) => ({ code: receiptCode(one.record.id), record: one.record })),
    place: leaf !== undefined && head && leaf < head.size ? { leaf, size: head.size } : undefined,
  };
}

/** As the visitor's browser decided it, from the same bundle. */
function allowedServices(record: ChoiceRecord, { bundle }: EditionContent): ReceiptFacts["services"] {
  const at = Math.floor(Date.parse(record.at) / 1_000);
  const choice = { edition: record.edition, at, purposes: grantedPurposes(record), services: record.services };
  const { services } = decide({ ...bundle, editions: [record.edition] }, choice, { now: at });
  const asked = bundle.services.filter((service) => service.for.length > 0);
  return asked.map(({ id }) => ({ id, allowed: services.get(id) === true }));
}
