// Sightings for tests, and a process of its own that counts some: `node sightings.fixture.ts FILE TIMES`.
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import type { SightingKind } from "@temoin/register";
import type { CountedSighting } from "../sightings/counted.ts";
import { openSqlite } from "../store/sqlite.ts";

export const DAY = "2026-11-21";

export function cookieSeen(name: string, count = 1, writer = ""): CountedSighting {
  return { kind: "cookie" satisfies SightingKind, name, host: "", writer, count };
}

/** Different names by letters alone, as masked names are. */
export function nameOf(n: number): string {
  return `seen_${[...String(n)].map((digit) => "ghijklmnop"[Number(digit)]).join("")}`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const store = await openSqlite(argv[2] ?? "");
  for (let n = 0; n < Number(argv[3]); n++) {
    store.addSightings("shop", DAY, [cookieSeen("_ga_*"), cookieSeen(nameOf(n))]);
    // Reading writes what waits: many small transactions, so that the processes get in each other's way.
    if (n % 10 === 0) await store.sightings("shop", DAY);
  }
  await store.close();
}
