import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { start } from "../testing/temoin.fixture.ts";

test("the demo tells where its five sites are, answers there and stops cleanly", async () => {
  const folder = mkdtempSync(join(tmpdir(), "temoin-demo-"));
  const running = start("demo", "--port", "0", "--data", folder);
  await running.says("Stop: Ctrl+C");
  const addresses = [...running.out().matchAll(/^ +(http:\/\/\w+\.localhost:\d+)\//gm)].map(([, address = ""]) => address);
  expect(addresses.map((address) => new URL(address).hostname.split(".")[0])).toEqual([
    "lucca",
    "cexro",
    "saas",
    "inmemori",
    "scare",
  ]);
  for (const address of addresses) {
    const { hostname, port } = new URL(address);
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    expect(answer?.status, hostname).toBe(200);
  }
  running.child.kill("SIGINT");
  const { code, err } = await running.ended;
  rmSync(folder, { recursive: true });
  expect(code).toBe(0);
  expect(err).toBe("");
}, 20_000);
