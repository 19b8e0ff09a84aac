// A process that stores choices as fast as it can and prints each one that was acknowledged; killed by durability.test.ts.
import { writeSync } from "node:fs";
import type { ChoiceRecord } from "../record/record.ts";
import { sha256, shortHash } from "../sha256.ts";
import { openSqlite } from "./sqlite.ts";

const store = await openSqlite(process.argv[2] ?? "");
const hash = sha256("{}");
await store.addEdition({ site: "shop", hash, short: shortHash(hash), publishedAt: new Date().toISOString(), content: "{}" });

async function write(lane: number): Promise<never> {
  for (let n = 0; ; n++) {
    const id = `${lane}-${n}`;
    const record: ChoiceRecord = {
      ...{ schema: 1, id, site: "shop", edition: hash, purposes: ["statistics"], services: {}, state: "granted" },
      ...{ how: "button", layer: "banner", language: "fr", profile: "fr", recordedAt: new Date().toISOString() },
    };
    const { kind } = await store.append(record);
    // Synchronous: what is printed has been acknowledged, whatever happens next.
    if (kind === "created") writeSync(1, `${id}\n`);
  }
}

await Promise.all(Array.from({ length: 100 }, (_, lane) => write(lane)));
