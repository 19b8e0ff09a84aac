// A process that stores choices as fast as it can and prints each one that was acknowledged; killed by durability.test.ts.
import { writeSync } from "node:fs";
import { sha256, shortHash } from "../sha256.ts";
import { recordFor } from "../testing/records.fixture.ts";
import { openSqlite } from "./sqlite.ts";

const store = await openSqlite(process.argv[2] ?? "");
const hash = sha256("{}");
await store.addEdition({ site: "shop", hash, short: shortHash(hash), publishedAt: new Date().toISOString(), content: "{}" });

async function write(): Promise<never> {
  for (;;) {
    const record = recordFor("shop", next++, { edition: hash });
    const { kind } = await store.append(record);
    // Synchronous: what is printed has been acknowledged, whatever happens next.
    if (kind === "created") writeSync(1, `${record.id}\n`);
  }
}

let next = 0;
await Promise.all(Array.from({ length: 100 }, write));
