// A small log with everything in it: chains, an erasure, links to what was erased, two checkpoints, a witness.
import { formatNote, type Note, readNote } from "../checkpoint/note.ts";
import { cosign, signCheckpoint } from "../checkpoint/sign.ts";
import { formatVerifierKey, makeVerifierKey } from "../checkpoint/verifier-key.ts";
import { hex } from "../encoding/hex.ts";
import type { WrittenLine } from "../export/lines.ts";
import { exportWriter } from "../export/write-export.ts";
import { hashLeaf } from "../merkle/hash.ts";
import { appendLeaf, emptyEdge, type RightEdge, rootOf } from "../merkle/right-edge.ts";
import { commit, commitmentHex } from "../record/commitment.ts";
import type { Entry } from "../record/schema.ts";
import { editionContent, editionHash, random, testErasure, testRecord } from "./entries.fixture.ts";
import { sha256, testKey, verify } from "./keys.fixture.ts";

export const logKey = testKey(1);
export const witnessKey = testKey(2);
export const log = makeVerifierKey(sha256, "www.example.com/temoin/log", "log", logKey.publicKey);
export const witness = makeVerifierKey(sha256, "witness.example.org", "witness", witnessKey.publicKey);
export const trust = { sha256, verify, keys: [log, witness] };

const anna = { subject: random("anna") };
const ben = { subject: random("ben") };
const nothing = { advertising: false, audience: false, social: false };

/** The commitment by which a record is followed. */
export const linkTo = (entry: Entry) => commitmentHex(sha256, entry);

const annas = testRecord(0, anna);
const annasNext = testRecord(3, {
  ...anna,
  state: "renewed",
  previous: linkTo(annas),
  services: { youtube: true },
  how: "placeholder",
});
const bens = testRecord(2, ben);
const bensNext = testRecord(4, { ...ben, state: "renewed", previous: linkTo(bens) });

export const entries: readonly Entry[] = [
  annas,
  testRecord(1, { state: "refused", purposes: nothing, how: "button" }),
  bens,
  annasNext,
  bensNext,
  testRecord(5, { ...anna, state: "withdrawn", previous: linkTo(annasNext), purposes: nothing, how: "withdrawal" }),
  testErasure(6, [[2, 2]], { why: "subject" }),
  testRecord(7, {
    ...ben,
    state: "withdrawn",
    previous: linkTo(bensNext),
    purposes: nothing,
    shown: { ...testRecord(7).shown, layer: "preferences" },
  }),
  testErasure(8, [[4, 4]]),
];
const erasedBy: Readonly<Record<number, number>> = { 2: 6, 4: 8 };
const sealedAt = [4, 9];
/** 2026-11-29T10:00:00Z in seconds, when the first entry was made. */
const COSIGNED = 1_795_946_400;

/** The lines before the footer; `change` may put other entries into the log, and `by` other erasures. */
export async function exportLines(change = (all: readonly Entry[]) => all, by = erasedBy): Promise<WrittenLine[]> {
  const keys = [formatVerifierKey(log), formatVerifierKey(witness)];
  const lines: WrittenLine[] = [
    { kind: "header", format: "temoin-export/1", site: "cexro", origin: log.name, keys },
    { kind: "edition", hash: editionHash, content: editionContent },
  ];
  let edge = emptyEdge;
  const all = change(entries);
  for (const [leaf, entry] of all.entries()) {
    const bytes = commit(sha256, entry);
    const commitment = hex(bytes);
    edge = appendLeaf(sha256, edge, hashLeaf(sha256, bytes)).edge;
    const erasure = by[leaf];
    lines.push(
      erasure === undefined ? { kind: "entry", leaf, commitment, entry } : { kind: "erased", leaf, commitment, by: erasure },
    );
    if (sealedAt.includes(edge.size) || leaf === all.length - 1) lines.push({ kind: "checkpoint", note: await headOf(edge) });
  }
  return lines;
}

async function headOf(edge: RightEdge): Promise<string> {
  const note = readNote(
    await signCheckpoint({ origin: log.name, size: edge.size, root: rootOf(sha256, edge) }, log, logKey.sign),
  ) as Note;
  const cosignature = await cosign(note.text, COSIGNED + edge.size * 60, witness, witnessKey.sign);
  return formatNote({ ...note, signatures: [...note.signatures, cosignature] });
}

/** Texts of the lines without newlines, with a footer that fits them: what a forger would write. */
export function withFooter(lines: readonly WrittenLine[]): string[] {
  const writer = exportWriter(sha256);
  return [...lines.map((line) => writer.line(line)), writer.footer()].map((line) => line.slice(0, -1));
}
