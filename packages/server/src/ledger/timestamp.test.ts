// Against a real time-stamping authority: OpenSSL's, on this machine.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readNote } from "@temoin/ledger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryStore } from "../store/memory.ts";
import type { Store } from "../store/store.ts";
import { edition, recordFor } from "../testing/records.fixture.ts";
import { passingKeys } from "./keys.ts";
import { sealSite } from "./seal.ts";
import { askTimestamp, timestampName } from "./timestamp.ts";

const folder = mkdtempSync(join(tmpdir(), "temoin-tsa-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const openssl = (...args: readonly string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
const here = spawnSync("openssl", ["version"]).status === 0;

const configuration = `[req]
distinguished_name = name
x509_extensions = stamping
[name]
[stamping]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = authority
[authority]
serial = ${file("serial")}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
certs = ${file("cert.pem")}
signer_cert = ${file("cert.pem")}
signer_key = ${file("key.pem")}
`;

async function sealed(count: number): Promise<Store> {
  const store = memoryStore();
  await store.addEdition(edition);
  for (let n = 0; n < count; n++) await store.append(recordFor("shop", n));
  await sealSite(store, { id: "shop", hosts: ["shop.test"] }, passingKeys(), () => new Date());
  return store;
}

/** An authority that answers as `answer` says. */
async function authority(answer: (request: Buffer) => Uint8Array): Promise<{ url: string; stop: () => void }> {
  const server = createServer(async (req, res) => {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part);
    res.end(answer(Buffer.concat(parts)));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => void server.close() };
}

function stamp(request: Buffer): Buffer {
  writeFileSync(file("query.tsq"), request);
  openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query.tsq", "-out", "reply.tsr");
  return readFileSync(file("reply.tsr"));
}

describe.skipIf(!here)("with OpenSSL's authority", () => {
  beforeAll(() => {
    writeFileSync(file("tsa.cnf"), configuration);
    writeFileSync(file("serial"), "01\n");
    const subject = ["-subj", "/CN=Test authority", "-days", "2", "-nodes"];
    openssl("req", "-x509", "-newkey", "rsa:2048", "-config", "tsa.cnf", ...subject, "-keyout", "key.pem", "-out", "cert.pem");
  });

  test("a head is stamped once, and OpenSSL finds the stamp good for this head and for no other", async () => {
    const store = await sealed(3);
    const { url, stop } = await authority(stamp);
    expect(await askTimestamp(store, "shop", url)).toBe("stamped");
    expect(await askTimestamp(store, "shop", url)).toBe("known");
    stop();
    writeFileSync(file("kept.tsr"), (await store.file("shop", timestampName(3)))?.body ?? "");
    writeFileSync(file("head"), readNote((await store.head("shop"))?.checkpoint ?? "")?.text ?? "");
    writeFileSync(file("other"), "another head\n");
    const check = (data: string) =>
      spawnSync("openssl", ["ts", "-verify", "-data", data, "-in", "kept.tsr", "-CAfile", "cert.pem"], { cwd: folder }).status;
    expect([check("head"), check("other")]).toEqual([0, 1]);
  });

  test("a stamp of something else is not taken", async () => {
    const [one, two] = [await sealed(3), await sealed(4)];
    let first: Buffer | undefined;
    const { url, stop } = await authority((request) => {
      first ??= stamp(request);
      return first;
    });
    expect(await askTimestamp(one, "shop", url)).toBe("stamped");
    expect(await askTimestamp(two, "shop", url)).toEqual({ fault: expect.stringContaining("no time stamp of this head") });
    stop();
  });
});

test.each([
  ["refuses", Buffer.from("300530030201023000", "hex")],
  ["talks of something else", Buffer.from("<html>")],
  ["says nothing", Buffer.alloc(0)],
])("an authority that %s is a fault, not an error", async (_what, reply) => {
  const store = await sealed(1);
  const { url, stop } = await authority(() => reply);
  expect(await askTimestamp(store, "shop", url)).toEqual({ fault: expect.any(String) });
  expect(await store.file("shop", timestampName(1))).toBeUndefined();
  stop();
  expect(await askTimestamp(store, "shop", url)).toEqual({ fault: expect.stringContaining("could not be asked") });
});
