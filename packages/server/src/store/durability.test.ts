import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openSqlite } from "./sqlite.ts";

test("kill -9 under load: every acknowledged record is there afterwards", async () => {
  const folder = mkdtempSync(join(tmpdir(), "temoin-kill-"));
  const file = join(folder, "temoin.db");
  const writer = fileURLToPath(new URL("./writer.fixture.ts", import.meta.url));
  const child = spawn(process.execPath, [writer, file], { stdio: ["ignore", "pipe", "ignore"] });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  await once(child.stdout, "data");
  // Identifiers are 36 characters and a line's end.
  await expect.poll(() => printed.length, { timeout: 15_000 }).toBeGreaterThan(500 * 37);
  child.kill("SIGKILL");
  await once(child, "close");

  // A last line may be cut in the middle.
  const acknowledged = printed.split("\n").slice(0, -1);
  const store = await openSqlite(file);
  const stored = new Set<string>();
  for (const { id } of await store.pending("shop", 1_000_000)) stored.add(id);
  await store.close();
  rmSync(folder, { recursive: true });

  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  // Killed between commit and print: at most one group of writers.
  expect(stored.size - acknowledged.length).toBeLessThanOrEqual(100);
});
