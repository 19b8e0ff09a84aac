// Receipts: by the examples of RFC 8037, by size, and by tampering with every character.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNote, type Note, readNote } from "../checkpoint/note.ts";
import { cosign, signCheckpoint } from "../checkpoint/sign.ts";
import { makeVerifierKey } from "../checkpoint/verifier-key.ts";
import { commit } from "../record/commitment.ts";
import { testRecord } from "../testing/entries.fixture.ts";
import { keyOfSeed, sha256, testKey, verify } from "../testing/keys.fixture.ts";
import { naiveHead, naiveInclusion, numberedLeaves } from "../testing/trees.fixture.ts";
import { verifyReceipt, verifyReceiptProof } from "../verify/verify-receipt.ts";
import { thumbprint } from "./jwk.ts";
import { formatReceiptProof, readReceiptProof } from "./proof.ts";
import { formatReceipt, readReceipt } from "./receipt.ts";

const logKey = testKey(1);
const witnessKey = testKey(2);
const log = makeVerifierKey(sha256, "www.example.com/temoin/log", "log", logKey.publicKey);
const witness = makeVerifierKey(sha256, "witness.example.org", "witness", witnessKey.publicKey);
const trust = { sha256, verify, keys: [log, witness] };
const record = testRecord(3);
const receipt = await formatReceipt(sha256, record, logKey.publicKey, logKey.sign);
const ruleNames = ({ findings }: { findings: readonly { rule: string }[] }) => findings.map(({ rule }) => rule);

it("names keys by the thumbprint that RFC 8037, A.3 shows", () => {
  const { publicKey } = keyOfSeed(Buffer.from("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A", "base64url"));
  expect(thumbprint(sha256, publicKey)).toBe("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
});

describe("a receipt", () => {
  it("gives back the record and holds", async () => {
    expect(readReceipt(receipt)).toMatchObject({ record });
    const commitment = Buffer.from(commit(sha256, record)).toString("hex");
    expect(await verifyReceipt(`${receipt}\n`, trust)).toEqual({ findings: [], record, commitment });
  });

  it("fits into a QR code: under 1,200 bytes with six purposes and a record before it", async () => {
    const purposes = Object.fromEntries(
      ["advertising", "audience", "personalisation", "social", "video", "chat"].map((id) => [id, true]),
    );
    const normal = testRecord(4, { purposes, services: { youtube: false }, previous: "ab".repeat(32), state: "renewed" });
    const text = await formatReceipt(sha256, normal, logKey.publicKey, logKey.sign);
    expect(await verifyReceipt(text, trust)).toMatchObject({ findings: [] });
    expect(text.length).toBeLessThan(1_200);
  });

  it("falls with any change of any character", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: receipt.length - 1 }),
        fc.constantFrom(..."ABCXYZabcxyz0189-_.=+ "),
        async (at, character) => {
          if (receipt[at] === character) return;
          const changed = receipt.slice(0, at) + character + receipt.slice(at + 1);
          expect(ruleNames(await verifyReceipt(changed, trust)).join()).toMatch(/^receipt-/);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("is worth nothing under another key, and says whether the key is unknown or the signature wrong", async () => {
    expect(ruleNames(await verifyReceipt(receipt, { ...trust, keys: [witness] }))).toEqual(["receipt-key-unknown"]);
    const asWitness = makeVerifierKey(sha256, log.name, "witness", log.publicKey);
    expect(ruleNames(await verifyReceipt(receipt, { ...trust, keys: [asWitness] }))).toEqual(["receipt-key-unknown"]);
    const posing = { ...log, publicKey: witnessKey.publicKey };
    const forged = await formatReceipt(sha256, record, witnessKey.publicKey, logKey.sign);
    expect(ruleNames(await verifyReceipt(forged, { ...trust, keys: [posing] }))).toEqual(["receipt-signature-wrong"]);
  });

  it.each(["", "a.b.c", "...", "null", "{}", `${"A".repeat(70_000)}.A.A`])("does not throw at %.20j", async (text) => {
    expect(ruleNames(await verifyReceipt(text, trust))).toEqual(["receipt-malformed"]);
  });

  it.each([{ alg: "none" }, { alg: "HS256" }, { typ: "JWT" }, { crit: ["exp"] }, { jwk: {} }])(
    "takes no other header: %j",
    async (change) => {
      const header = { alg: "EdDSA", kid: thumbprint(sha256, logKey.publicKey), typ: "temoin-receipt", ...change };
      const signed = `${Buffer.from(JSON.stringify(header)).toString("base64url")}.${receipt.split(".")[1]}`;
      const signature = Buffer.from(await logKey.sign(Buffer.from(signed))).toString("base64url");
      expect(ruleNames(await verifyReceipt(`${signed}.${signature}`, trust))).toEqual(["receipt-malformed"]);
    },
  );

  it("with an invalid record is refused and names the field, though signed", async () => {
    const text = await formatReceipt(sha256, { ...record, state: "refused" }, logKey.publicKey, logKey.sign);
    const { findings } = await verifyReceipt(text, trust);
    expect(findings[0]).toMatchObject({ rule: "receipt-malformed", message: expect.stringContaining("state") });
  });
});

describe("a receipt with its place in the log", async () => {
  const leaves = [...numberedLeaves(9), commit(sha256, record), ...numberedLeaves(3)];
  const head = { origin: log.name, size: leaves.length, root: naiveHead(leaves) };
  const note = readNote(await signCheckpoint(head, log, logKey.sign)) as Note;
  const cosigned = {
    ...note,
    signatures: [...note.signatures, await cosign(note.text, 1_800_000_000, witness, witnessKey.sign)],
  };
  const proof = { receipt, index: 9, path: naiveInclusion(9, leaves), checkpoint: formatNote(cosigned) };
  const text = formatReceiptProof(proof);

  it("holds, names its leaf and who vouches", async () => {
    expect(readReceiptProof(text)).toEqual(proof);
    const verdict = await verifyReceiptProof(text, trust);
    expect(verdict).toMatchObject({ findings: [], leaf: 9, record, checkpoint: { witnessedBy: [{ key: witness }] } });
  });

  it("warns when nobody but the site vouches", async () => {
    const alone = formatReceiptProof({ ...proof, checkpoint: formatNote(note) });
    expect((await verifyReceiptProof(alone, trust)).findings).toMatchObject([
      { rule: "checkpoint-unwitnessed", severity: "warning" },
    ]);
  });

  it("falls with another index, path, head or record", async () => {
    const other = await formatReceipt(sha256, testRecord(4), logKey.publicKey, logKey.sign);
    const wrong = { "proof-path-wrong": [{ index: 8 }, { path: [] }, { path: proof.path.slice(1) }, { receipt: other }] };
    for (const [rule, changes] of Object.entries(wrong))
      for (const change of changes)
        expect(ruleNames(await verifyReceiptProof(formatReceiptProof({ ...proof, ...change }), trust))).toEqual([rule]);
    const forged = formatReceiptProof({ ...proof, checkpoint: proof.checkpoint.replace("\n13\n", "\n14\n") });
    expect(ruleNames(await verifyReceiptProof(forged, trust))).toEqual(["checkpoint-signature-wrong"]);
    const elsewhere = await signCheckpoint({ ...head, origin: "www.example.com/another" }, log, logKey.sign);
    expect(ruleNames(await verifyReceiptProof(formatReceiptProof({ ...proof, checkpoint: elsewhere }), trust))).toContain(
      "checkpoint-origin",
    );
  });

  it("falls with any change of any character", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), fc.constantFrom(..."AZaz09=-\n "), async (at, character) => {
        if (text[at] === character) return;
        const { findings } = await verifyReceiptProof(text.slice(0, at) + character + text.slice(at + 1), trust);
        expect(findings, `${at} ${character}`).not.toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
