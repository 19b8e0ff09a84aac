// One instance of several on one database: `node instance.fixture.ts URL WORK [NUMBER]`. Says "ready", works when told a line, prints what came of it.
import { once } from "node:events";
import { writeSync } from "node:fs";
import { argv, stdin } from "node:process";
import { passingKeys } from "../../ledger/keys.ts";
import { sealSite } from "../../ledger/seal.ts";
import { edition, recordFor } from "../../testing/records.fixture.ts";
import { openPostgres } from "./postgres.ts";

const [, , url = "", work = "", number = "0"] = argv;
/** Synchronous: what is printed has been acknowledged, whatever happens next. */
const say = (text: string) => writeSync(1, `${text}\n`);

const works: Readonly<Record<string, () => Promise<void>>> = {
  /** Opens the store, and makes its tables when nobody else has. */
  async open() {
    const store = await openPostgres(url);
    await store.close();
  },
  /** Appends the ids from 0 to `number`, in an order of its own, and prints how many it was the first to bring. */
  async append() {
    const store = await openPostgres(url);
    await store.addEdition(edition);
    const ids = Array.from({ length: Number(number) }, (_, n) => (process.pid % 2 ? n : Number(number) - 1 - n));
    const results = await Promise.all(ids.map((n) => store.append(recordFor("shop", n))));
    const counts = Object.entries(Object.groupBy(results, ({ kind }) => kind)).map(([kind, all]) => [kind, all.length]);
    say(JSON.stringify(Object.fromEntries(counts)));
    await store.close();
  },
  /** Seals until nothing waits, and prints how many entries it sealed. */
  async seal() {
    const store = await openPostgres(url);
    let sealed = 0;
    while ((await store.pending("shop", 1)).length > 0)
      sealed += await sealSite(store, { id: "shop", hosts: ["shop.test"] }, passingKeys(), () => new Date());
    say(String(sealed));
    await store.close();
  },
};

say("ready");
await once(stdin, "data");
stdin.destroy();
await works[work]?.();
