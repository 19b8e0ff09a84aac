// Visitors with receipts: choices sent and sealed, and what is asked of them afterwards.
import { receiptCode } from "@temoin/ledger";
import type { App } from "../app.ts";
import { sealSite } from "../ledger/seal.ts";
import type { Store } from "../store/store.ts";
import { idOf } from "./records.fixture.ts";
import { choiceFor, keys, NOW, postChoice } from "./serving.fixture.ts";

/** Choices of one visitor, the first on its own, each later one naming the one before. The answer: their codes. */
export async function chooses(app: App, ids: readonly number[], purposes: readonly string[][]): Promise<string[]> {
  for (const [index, n] of ids.entries()) {
    const previous = index === 0 ? undefined : idOf(ids[index - 1] as number);
    await postChoice(app, choiceFor(app, { id: idOf(n), previous, purposes: purposes[index] ?? [], services: {} }));
  }
  return ids.map((n) => receiptCode(idOf(n)));
}

export function seal(store: Store): Promise<number> {
  return sealSite(store, { id: "shop", hosts: ["shop.test"] }, keys, () => NOW);
}

/** Sends the form of the page that asks once more. */
export function postErasure(app: App, code: string, which: string, headers: Readonly<Record<string, string>> = {}) {
  const own = { host: "shop.test", "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  const address = `https://shop.test/temoin/receipts/${encodeURIComponent(code)}/erasure?lang=en`;
  const init = { method: "POST", headers: { ...own, origin: "null", ...headers }, body: `which=${which}` };
  return app.fetch(new Request(address, init));
}
