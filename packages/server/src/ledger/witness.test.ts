import { formatVerifierKey, verifyCheckpoint, verifyExport } from "@temoin/ledger";
import { beforeEach, expect, test } from "vitest";
import { silentLog } from "../log.ts";
import { memoryStore } from "../store/memory.ts";
import type { Store } from "../store/store.ts";
import { recordFor, shopEdition } from "../testing/records.fixture.ts";
import { type RunningWitness, startWitness } from "../testing/witness.fixture.ts";
import { sha256Bytes, verifyEd25519 } from "./crypto.ts";
import { exportLog } from "./export.ts";
import { passingKeys } from "./keys.ts";
import { verifierKeys } from "./log.ts";
import { sealSite } from "./seal.ts";
import { startSealer } from "./sealer.ts";
import { askWitness, readWitnesses, withCosignatures } from "./witness.ts";

const site = { id: "shop", hosts: ["shop.test"] };
const keys = passingKeys();
const logKeys = verifierKeys("shop.test/temoin/log", keys);
const edition = shopEdition();
const seconds = Date.parse("2026-11-21T12:00:00.000Z") / 1_000;
let store: Store;
let witness: RunningWitness;

async function grow(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) await store.append(recordFor("shop", n, { edition: edition.hash }));
  await sealSite(store, site, keys, () => new Date(seconds * 1_000));
}

beforeEach(async () => {
  store = memoryStore();
  await store.addEdition(edition);
  witness = await startWitness(logKeys, seconds);
  return () => witness.stop();
});

test("a witness cosigns the head, then each longer one after it was shown that the log only grew", async () => {
  expect(await askWitness(store, site, keys, witness)).toBe("empty");
  for (const [from, to] of [
    [0, 5],
    [5, 300],
    [300, 301],
  ] as const) {
    await grow(from, to);
    expect(await askWitness(store, site, keys, witness)).toBe("cosigned");
    expect(await askWitness(store, site, keys, witness)).toBe("known");
    const { checkpoint = "" } = (await store.head("shop")) ?? {};
    const note = await withCosignatures(store, "shop", checkpoint, [witness]);
    const verdict = await verifyCheckpoint(note, [...logKeys, witness.key], verifyEd25519);
    expect(verdict).toMatchObject({ size: to, witnessedBy: [{ key: witness.key, time: seconds }] });
  }
  expect(witness.cosigned).toEqual([5, 300, 301]);
});

test("a log that was begun anew is not cosigned: the witness remembers", async () => {
  await grow(0, 5);
  await askWitness(store, site, keys, witness);
  store = memoryStore();
  await store.addEdition(edition);
  await grow(100, 110);
  expect(await askWitness(store, site, keys, witness)).toEqual({ fault: "It answered 422 and no valid cosignature." });
});

test("a witness that does not know the log, is another one, or is away is a fault, not an error", async () => {
  await grow(0, 2);
  const stranger = await startWitness([], seconds);
  expect(await askWitness(store, site, keys, stranger)).toEqual({ fault: expect.stringContaining("403") });
  stranger.stop();
  const other = { url: witness.url, key: { ...witness.key, name: "witness.example/w2" } };
  expect(await askWitness(store, site, keys, other)).toEqual({ fault: expect.stringContaining("no valid cosignature") });
  witness.stop();
  expect(await askWitness(store, site, keys, witness)).toEqual({ fault: expect.stringContaining("could not be asked") });
});

test("the sealer asks by itself, and an export carries the cosignatures", async () => {
  await store.append(recordFor("shop", 0, { edition: edition.hash }));
  const sealer = await startSealer({ sites: [site], store, keys, log: silentLog(), every: 5, witnesses: [witness] });
  await expect.poll(() => witness.cosigned).toEqual([1]);
  await sealer.stop();
  const lines: string[] = [];
  for await (const line of exportLog(store, site, keys, [witness])) lines.push(line.slice(0, -1));
  const trust = { sha256: sha256Bytes, verify: verifyEd25519, keys: [...logKeys, witness.key] };
  const { findings, head } = await verifyExport(lines, trust);
  expect(findings).toEqual([]);
  expect(head?.witnessedBy).toHaveLength(1);
});

test("the list of witnesses is lines of address and key; any other line says what to write", () => {
  const key = formatVerifierKey(witness.key);
  expect(readWitnesses(`# ours\n\n${witness.url} ${key}\n`)).toEqual([{ url: witness.url, key: witness.key }]);
  for (const bad of [
    witness.url,
    `nowhere ${key}`,
    `${witness.url} ${formatVerifierKey(logKeys[0] as (typeof logKeys)[number])}`,
  ])
    expect(() => readWitnesses(bad)).toThrow("Write its address and its key");
});
