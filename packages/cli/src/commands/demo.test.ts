import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { start } from "../testing/temoin.fixture.ts";

/** Where the site of that host name sends for its policy. */
function policyOf(address: string): Promise<string | undefined> {
  const { host, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: "/temoin/policy", headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.headers.location);
    });
    asked.once("error", reject).end();
  });
}

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
  for (const address of addresses) expect(await policyOf(address), address).toContain("/temoin/policy/");
  running.child.kill("SIGINT");
  const { code, err } = await running.ended;
  rmSync(folder, { recursive: true });
  expect(code).toBe(0);
  expect(err).toBe("");
});
