// The proof's whole way on the command line: from a choice to a file that somebody else checks, and into another store.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newDatabase, postgres } from "@temoin/server/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goodText, registersFolder } from "../testing/registers.fixture.ts";
import { type Ended, start, temoin } from "../testing/temoin.fixture.ts";

const { write, remove } = registersFolder();
afterAll(remove);
const register = write("good.yaml", goodText);
const folder = dirname(register);
const [data, other, out] = ["data", "other", "shop.ndjson"].map((name) => join(folder, name)) as [string, string, string];
const [receipt, keys] = [join(folder, "receipt.jws"), join(folder, "keys.txt")];

/** Serves the shop, asks it, stops it. */
async function served<Result>(dataFolder: string, ask: (base: string) => Promise<Result>): Promise<Result> {
  const running = start("serve", register, "--port", "0", "--data", dataFolder, "--host", "localhost", "--address", "127.0.0.1");
  await running.says("Stop: Ctrl+C");
  const result = await ask(`http://localhost:${/localhost:(\d+)/.exec(running.out())?.[1]}`);
  running.child.kill("SIGTERM");
  expect((await running.ended).code).toBe(0);
  return result;
}

async function choose(base: string, n: number): Promise<Response> {
  const script = await (await fetch(`${base}/temoin/gate.js`)).text();
  const edition = /editions:\["([0-9a-f]{12})"/.exec(script)?.[1];
  const id = `3f2b6c1e-8a4d-4f0e-9b7a-${String(n).padStart(12, "0")}`;
  const body = JSON.stringify({ id, edition, purposes: [], services: {}, how: "button", layer: "banner", language: "en" });
  return fetch(`${base}/temoin/choices`, { method: "POST", headers: { "content-type": "application/json" }, body });
}

const fine = async (run: Promise<Ended>): Promise<string> => {
  const { code, out: said, err } = await run;
  expect(err).toBe("");
  expect(code).toBe(0);
  return said;
};

beforeAll(async () => {
  await served(data, async (base) => {
    const answers = await Promise.all([1, 2, 3].map((n) => choose(base, n)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    writeFileSync(receipt, (await (answers[0] as Response).json()).receipt);
  });
  writeFileSync(keys, (await fine(temoin("keys", "--data", data))).split("\n").slice(1).join("\n"));
  await fine(temoin("export", "shop", "--data", data, "--out", out));
});

test("a receipt holds by the site's key, and not without it", async () => {
  expect(await fine(temoin("verify", receipt, "--keys", keys))).toContain("shop issued this receipt");
  const { code, out: said } = await temoin("verify", receipt);
  expect(code).toBe(1);
  expect(said).toContain("[receipt-key-unknown]");
});

test("an export holds by the site's key; changed in one word it does not, and the leaf is named", async () => {
  expect(await fine(temoin("verify", out, "--keys", keys))).toContain("up to its head of 3 entries: 3 records");
  const forged = write("forged.ndjson", readFileSync(out, "utf8").replace('"how":"button"', '"how":"api"'));
  const { code, out: said } = await temoin("verify", forged, "--keys", keys);
  expect(code).toBe(1);
  expect(said).toContain("leaf 0, record 3f2b6c1e");
  expect(said).toContain("[commitment-wrong]");
  expect(said).toContain("What is checked of shop does not hold.");
});

test("a store is checked against its own log", async () => {
  expect(await fine(temoin("verify", "--data", data))).toContain("as it was signed: 3 entries");
});

test("a log moves to another store, and the server goes on with it when the keys came along", async () => {
  expect(await fine(temoin("import", out, "--data", other))).toContain("3 entries of shop are new");
  expect(await fine(temoin("import", out, "--data", other))).toContain("0 entries of shop are new");
  const without = await temoin("serve", register, "--port", "0", "--data", other, "--host", "localhost");
  expect(without.code).toBe(2);
  expect(without.err).toContain("Bring the file back from its backup");
  await fine(temoin("keys", "backup", join(other, "keys.json"), "--data", data));
  expect(statSync(join(other, "keys.json")).mode & 0o777).toBe(0o600);
  await served(other, (base) => choose(base, 4));
  expect(await fine(temoin("verify", "--data", other))).toContain("4 entries");
});

test.skipIf(!postgres)(
  "a log moves into PostgreSQL and out again, the same to the last byte",
  async () => {
    const database = await newDatabase();
    await fine(temoin("import", out, "--database", database));
    expect(await fine(temoin("verify", "--data", data, "--database", database))).toContain("as it was signed: 3 entries");
    const again = join(folder, "again.ndjson");
    await fine(temoin("export", "shop", "--data", data, "--database", database, "--out", again));
    expect(readFileSync(again, "utf8")).toBe(readFileSync(out, "utf8"));
  },
  60_000,
);

test("a file with an error is not read in", async () => {
  const { code, err } = await temoin(
    "import",
    write("cut.ndjson", readFileSync(out, "utf8").slice(0, -40)),
    "--data",
    join(folder, "third"),
  );
  expect(code).toBe(2);
  expect(err).toContain("nothing was read in");
});

test("after a rotation the new key signs and the old log still holds", async () => {
  await fine(temoin("keys", "rotate", "--data", data));
  await served(data, (base) => choose(base, 5));
  const all = (await fine(temoin("keys", "--data", data))).trim().split("\n").slice(1);
  expect(all).toHaveLength(2);
  expect(await fine(temoin("verify", "--data", data))).toContain("4 entries");
  const later = join(folder, "later.ndjson");
  await fine(temoin("export", "shop", "--data", data, "--out", later));
  const both = write("both.txt", all.join("\n"));
  expect(await fine(temoin("verify", later, "--keys", both))).toContain("up to its head of 4 entries: 4 records");
});

test.each([
  ["verify", "nowhere.ndjson"],
  ["export", "shop", "--data", "nowhere", "--out", "x"],
  ["import", "nowhere.ndjson"],
  ["keys", "--data", "nowhere"],
  ["keys", "burn"],
  ["verify"],
])(
  "temoin %s %s ... says what to do",
  async (...args) => {
    const { code, err } = await temoin(...args);
    expect(code).toBe(2);
    expect(err).toMatch(/Check the path|Write --data|Bring the file|[Ww]rite|name one/);
    expect(err).not.toContain("    at ");
  },
  20_000,
);
