// Fills a store to a number of sealed records: appended by many at once, sealed in between, as a server under load does.
import { randomBytes, randomUUID } from "node:crypto";
import type { ChoiceRecord } from "@temoin/ledger";
import { type LedgerKeys, type PublishedSite, type Store, sealSite } from "@temoin/server";

/** Records appended at the same time, and between two sealings. */
const WRITERS = 500;
const CHUNK = 25_000;

export interface Filled {
  /** Seconds. */
  readonly appending: number;
  readonly sealing: number;
  /** Some of the ids that were appended. */
  readonly ids: readonly string[];
}

export async function fill(store: Store, site: PublishedSite, keys: LedgerKeys, from: number, to: number): Promise<Filled> {
  const ids: string[] = [];
  let appending = 0;
  let sealing = 0;
  for (let done = from; done < to; ) {
    const end = Math.min(to, done + CHUNK);
    const start = performance.now();
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        while (done < end) {
          const record = newRecord(site);
          if (done++ % 997 === 0) ids.push(record.id);
          const { kind } = await store.append(record);
          if (kind !== "created") throw new Error(`A record was not stored: ${kind}.`);
        }
      }),
    );
    const appended = performance.now();
    await sealSite(store, site, keys, () => new Date());
    appending += (appended - start) / 1_000;
    sealing += (performance.now() - appended) / 1_000;
  }
  return { appending, sealing, ids };
}

const random = () => randomBytes(16).toString("base64url");

function newRecord({ id, edition, bundle, languages }: PublishedSite): ChoiceRecord {
  const asked = bundle.purposes.filter(({ exempt }) => !exempt);
  return {
    ...{ schema: 2, kind: "choice", id: randomUUID(), site: id, subject: random(), edition: edition.hash },
    shown: { layer: "banner", language: languages[0] ?? "fr", layout: edition.hash, screenshot: null },
    purposes: Object.fromEntries(asked.map((purpose) => [purpose.id, true])),
    ...{ services: {}, how: "button", state: "given", previous: null, profile: "fr" },
    ...{ at: new Date().toISOString(), salt: random() },
  };
}
