import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { verifyEd25519 } from "./crypto.ts";
import { KeyFault, openKeys, readKeys, rotateKeys } from "./keys.ts";

const folder = mkdtempSync(join(tmpdir(), "temoin-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, String(++files), "keys.json");
const now = new Date("2026-11-21T10:00:00.000Z");

test("the first start makes a key that only the owner can read; the next ones take it", () => {
  const file = newFile();
  const made = openKeys(file, now);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(openKeys(file, now).publicKeys).toEqual(made.publicKeys);
});

test("rotated: the new key signs, the old one is still known, in the file too", async () => {
  const file = newFile();
  const before = openKeys(file, now);
  const after = rotateKeys(file, now);
  expect(after.publicKeys).toEqual([...before.publicKeys, after.current.publicKey]);
  expect(readKeys(file).publicKeys).toEqual(after.publicKeys);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const message = new TextEncoder().encode("shop.test/temoin/log\n");
  const signature = await after.current.sign(message);
  const holds = await Promise.all(after.publicKeys.map((key) => verifyEd25519(key, message, signature)));
  expect(holds).toEqual([false, true]);
});

test.each([
  ["is missing", undefined, /no keys in .*backup/],
  ["is damaged", "{", /damaged/],
  ["has no keys", '{"format":"temoin-keys/1","keys":[]}', /damaged/],
  ["has a short seed", '{"format":"temoin-keys/1","keys":[{"created":"2026-11-21T10:00:00Z","seed":"AAAA"}]}', /damaged/],
])("a file that %s is told with what to do, and left as it is", (_what, content, message) => {
  const file = newFile();
  openKeys(file, now);
  rmSync(file);
  if (content !== undefined) writeFileSync(file, content, { mode: 0o600 });
  expect(() => readKeys(file)).toThrow(KeyFault);
  expect(() => readKeys(file)).toThrow(message);
  if (content !== undefined) expect(readFileSync(file, "utf8")).toBe(content);
});

test.skipIf(process.platform === "win32")("a file that others can read is refused", () => {
  const file = newFile();
  openKeys(file, now);
  chmodSync(file, 0o640);
  expect(() => readKeys(file)).toThrow(`chmod 600 ${file}`);
});
