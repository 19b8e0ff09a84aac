import { existsSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { brokenText, goodText, registersFolder } from "../testing/registers.fixture.ts";
import { start, temoin } from "../testing/temoin.fixture.ts";

const { write, remove } = registersFolder();
afterAll(remove);
const good = write("good.yaml", goodText);
const data = join(dirname(good), "data");
const args = [good, "--port", "0", "--data", data, "--address", "127.0.0.1"];

/** fetch() chooses its own Host header, so this asks by hand. */
function ask(port: number, host: string, path: string, body?: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { host, ...(body === undefined ? {} : { "content-type": "application/json" }) };
    const asked = request(
      { host: "127.0.0.1", port, path, method: body === undefined ? "GET" : "POST", headers },
      async (answer) => {
        let text = "";
        for await (const chunk of answer.setEncoding("utf8")) text += chunk;
        resolve({ status: answer.statusCode ?? 0, text });
      },
    );
    asked.on("error", reject).end(body);
  });
}

test("serves the register's hosts, stores choices, and keeps them when it is stopped and started again", async () => {
  const first = start("serve", ...args);
  await first.says("Stop: Ctrl+C");
  expect(first.out()).toMatch(/http:\/\/shop\.localhost:\d+\/temoin\/policy {3}shop\.example\n/);
  const port = Number(/localhost:(\d+)/.exec(first.out())?.[1]);
  for (const host of ["shop.example", `shop.localhost:${port}`])
    expect((await ask(port, host, "/temoin/gate.js")).status).toBe(200);
  expect((await ask(port, "elsewhere.example", "/temoin/gate.js")).status).toBe(404);

  const edition = /editions:\["([0-9a-f]{12})"/.exec((await ask(port, "shop.example", "/temoin/gate.js")).text)?.[1];
  const choice = { edition, purposes: [], services: {}, how: "button", layer: "banner", language: "en" };
  const body = JSON.stringify({ id: "3f2b6c1e-8a4d-4f0e-9b7a-1c2d3e4f5a6b", ...choice });
  expect((await ask(port, "shop.example", "/temoin/choices", body)).status).toBe(201);
  first.child.kill("SIGTERM");
  const { code, out, err } = await first.ended;
  expect(code).toBe(0);
  expect(out).toContain("Stopped.");
  // Nothing but the log: no warning of Node.
  expect(
    err
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).msg),
  ).toEqual(["published", ...Array(5).fill("request")]);

  const second = start("serve", ...args);
  await second.says("Stop: Ctrl+C");
  const again = Number(/localhost:(\d+)/.exec(second.out())?.[1]);
  expect((await ask(again, "shop.example", "/temoin/choices", body)).status).toBe(200);
  second.child.kill("SIGINT");
  expect((await second.ended).code).toBe(0);
});

test("--host takes the place of the register's hosts", async () => {
  const running = start("serve", ...args, "--host", "a.test", "--host", "b.test");
  await running.says("Stop: Ctrl+C");
  const port = Number(/localhost:(\d+)/.exec(running.out())?.[1]);
  const hosts = ["a.test", "b.test", "shop.localhost", "shop.example"];
  const statuses = await Promise.all(hosts.map(async (host) => (await ask(port, host, "/temoin/gate.js")).status));
  running.child.kill("SIGTERM");
  await running.ended;
  expect(statuses).toEqual([200, 200, 200, 404]);
});

test("a port in use is told", async () => {
  const running = start("serve", ...args);
  await running.says("Stop: Ctrl+C");
  const port = /localhost:(\d+)/.exec(running.out())?.[1] ?? "";
  const { code, err } = await temoin("serve", good, "--port", port, "--data", `${data}-2`, "--address", "127.0.0.1");
  running.child.kill("SIGTERM");
  await running.ended;
  expect(code).toBe(2);
  expect(err).toContain(`port ${port} is in use`);
});

test.each<[string, () => string[], string]>([
  ["no file", () => ["missing.yaml"], "There is no file missing.yaml"],
  ["no register", () => [write("broken.yaml", brokenText)], "atlantis"],
  ["no hosts", () => [write("hostless.yaml", goodText.replace("[shop.example]", "not stated"))], "--host NAME"],
  [
    "a host twice",
    () => [good, write("other.yaml", goodText.replace("id: shop", "id: other"))],
    "both claim the host shop.example",
  ],
  ["a file as data folder", () => [good, "--data", good], "is a file. Write --data with a folder"],
  [
    "a folder that is no store",
    () => [good, "--data", dirname(write("temoin.sqlite", "Not a database at all. ".repeat(500)))],
    "no database of ours",
  ],
])("%s: it does not start, and says what to do", async (_what, more, message) => {
  const { code, out, err } = await temoin("serve", "--port", "0", "--data", data, ...more());
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain(message);
  expect(err).not.toContain("mistake of Témoin");
  expect(existsSync("temoin.sqlite")).toBe(false);
});
