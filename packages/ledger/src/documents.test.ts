// docs/ledger.md is a contract with whoever writes another verifier: its examples are what the code makes, and hold.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { splitLines } from "./export/split-lines.ts";
import { rules } from "./finding.ts";
import { trust } from "./testing/exports.fixture.ts";
import { exampleText, vectors, vectorsText } from "./testing/vectors.fixture.ts";
import { verifyExport } from "./verify/export/verify-export.ts";
import { verifyReceipt, verifyReceiptProof } from "./verify/verify-receipt.ts";

const read = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8");

it("are committed as they are generated (run: npm run generate)", async () => {
  expect(read("ledger-vectors.json")).toBe(await vectorsText());
  expect(read("ledger-example.ndjson")).toBe(await exampleText());
});

it("hold when they are verified from the files", async () => {
  const { record, proof } = JSON.parse(read("ledger-vectors.json"));
  expect(await verifyReceipt(record.receipt, trust)).toMatchObject({ findings: [], commitment: record.commitment });
  expect(await verifyReceiptProof(proof, trust)).toMatchObject({ findings: [], leaf: 0 });
  const text = read("ledger-example.ndjson");
  const pieces = [text.slice(0, 700), text.slice(700, 701), text.slice(701)];
  expect(await verifyExport(splitLines(pieces), trust)).toMatchObject({ findings: [], head: { size: 9 } });
});

it("are in the text that explains them, and so is every finding", async () => {
  const text = read("ledger.md");
  const { keys, record, tree, checkpoint } = await vectors();
  const shown = [
    keys.log,
    keys.witness,
    keys.logThumbprint,
    record.canonical,
    record.commitment,
    record.leafHash,
    record.receiptCode,
  ];
  for (const value of [...shown, tree.heads[9], ...tree.inclusionOfLeaf8, checkpoint.note.trim()]) expect(text).toContain(value);
  for (const [rule, meaning] of Object.entries(rules)) expect(text).toContain(`| \`${rule}\` | ${meaning} |`);
});
