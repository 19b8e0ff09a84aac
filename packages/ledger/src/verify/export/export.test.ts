// Exports: a sound one holds, and whatever is changed in it is found, by whom the change was made too.
import { beforeAll, describe, expect, it } from "vitest";
import { signCheckpoint } from "../../checkpoint/sign.ts";
import { formatVerifierKey, makeVerifierKey } from "../../checkpoint/verifier-key.ts";
import { hex } from "../../encoding/hex.ts";
import { digestLine, emptyDigest } from "../../export/digest.ts";
import type { WrittenLine } from "../../export/lines.ts";
import type { Rule } from "../../finding.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { commit } from "../../record/commitment.ts";
import type { ChoiceRecord, Entry, Erasure } from "../../record/schema.ts";
import { random, testId, testRecord } from "../../testing/entries.fixture.ts";
import { entries, exportLines, linkTo, log, logKey, trust, withFooter, witness } from "../../testing/exports.fixture.ts";
import { sha256 } from "../../testing/keys.fixture.ts";
import { naiveHead } from "../../testing/trees.fixture.ts";
import { verifyExport } from "./verify-export.ts";

let sound: WrittenLine[];
beforeAll(async () => {
  sound = await exportLines();
});

async function rulesOf(lines: readonly string[], trusted = trust): Promise<Rule[]> {
  return (await verifyExport(lines, trusted)).findings.map(({ rule }) => rule);
}

describe("a sound export", () => {
  it("holds", async () => {
    const verdict = await verifyExport(withFooter(sound), trust);
    expect(verdict).toMatchObject({ findings: [], site: "cexro", origin: log.name, linksToErased: 1, head: { size: 9 } });
    expect(verdict.counts).toEqual({ editions: 1, records: 5, erasures: 2, erased: 2, checkpoints: 2 });
  });

  it("only warns when the verifier brings no key, and when it knows no witness", async () => {
    expect(await verifyExport(withFooter(sound), { ...trust, keys: [] })).toMatchObject({
      findings: [{ rule: "key-untrusted", severity: "warning" }],
    });
    expect(await rulesOf(withFooter(sound), { ...trust, keys: [log] })).toEqual(["checkpoint-unwitnessed"]);
    expect(await rulesOf(withFooter(sound), { ...trust, keys: [witness] })).toEqual(["key-unknown"]);
  });
});

describe("a damaged file", () => {
  it("says by which count it differs from its footer", async () => {
    const lines = withFooter(sound);
    for (const what of ["editions", "records", "erasures", "erased", "checkpoints"]) {
      const footer = JSON.parse(lines.at(-1) as string);
      const { findings } = await verifyExport(
        [...lines.slice(0, -1), canonicalJson({ ...footer, [what]: footer[what] + 1 })],
        trust,
      );
      expect(findings).toMatchObject([{ rule: "counts-wrong", field: what }]);
    }
  });

  it("is read by its first header, and up to its first footer", async () => {
    const [header, ...rest] = withFooter(sound) as [string, ...string[]];
    const twice = await verifyExport([header, header.replace("cexro", "lucca"), ...rest], trust);
    expect(twice).toMatchObject({ site: "cexro", findings: [{ rule: "line-out-of-place", line: 2 }, { rule: "digest-wrong" }] });
    const longer = await verifyExport([header, ...rest, rest[1] as string], trust);
    expect(longer).toMatchObject({ counts: { records: 5 }, findings: [{ rule: "line-out-of-place" }] });
  });

  it("is found, whichever line is dropped, doubled or moved", async () => {
    const lines = withFooter(sound);
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as string;
      expect(await rulesOf(lines.toSpliced(at, 1)), `without line ${at}`).not.toEqual([]);
      expect(await rulesOf(lines.toSpliced(at, 0, line)), `line ${at} twice`).not.toEqual([]);
      for (let to = 0; to < lines.length; to++)
        if (to !== at)
          expect(await rulesOf(lines.toSpliced(at, 1).toSpliced(to, 0, line)), `line ${at} at ${to}`).not.toEqual([]);
    }
  });

  it("is found, whichever character of it changes", async () => {
    const lines = withFooter(sound);
    for (const [at, line] of lines.entries())
      for (let place = 0; place < line.length; place += 7) {
        const changed = line.slice(0, place) + (line[place] === "0" ? "1" : "0") + line.slice(place + 1);
        expect(await rulesOf(lines.with(at, changed)), `line ${at}, ${place}`).not.toEqual([]);
      }
  });

  it.each([
    [[]],
    [[""]],
    [["null"]],
    [["{}", "[]", "1"]],
    [['{"kind":"constructor"}']],
    [['{"kind":"header"}']],
    [["["].concat("[".repeat(99_999))],
  ])("does not throw at %.40j", async (lines) => {
    expect(await rulesOf(lines)).toContain("file-cut");
  });
});

/** Every way to change one value somewhere in a line, to leave a member out, or to put one in. */
function mutations(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const inside = value.flatMap((member, at) => mutations(member).map((changed) => value.with(at, changed)));
    return [...inside, ...value.map((_, at) => value.toSpliced(at, 1)), [...value, ...value.slice(0, 1)]];
  }
  if (typeof value === "object" && value !== null) {
    const inside = Object.entries(value).flatMap(([key, member]) => [
      ...mutations(member).map((changed) => ({ ...value, [key]: changed })),
      { ...value, [key]: undefined },
    ]);
    return [...inside, { ...value, extra: true }];
  }
  if (typeof value === "string") {
    const other = value.startsWith("a") ? "b" : "a";
    return [
      `${value}a`,
      other + value.slice(1),
      value.slice(0, -1),
      value.slice(0, -1) + (value.endsWith("b") ? "c" : "b"),
      null,
    ];
  }
  if (typeof value === "number") return [value + 1, value - 1, String(value)];
  if (typeof value === "boolean") return [!value];
  return [testId(99), 1];
}

describe("a forged file, with counts and digest made to fit", () => {
  it("is found, whichever field of whichever line is changed", async () => {
    let tried = 0;
    for (const [at, line] of sound.entries())
      for (const mutation of mutations(line)) {
        const changed = JSON.parse(JSON.stringify(mutation));
        const { findings } = await verifyExport(footed(sound.with(at, changed)), trust);
        expect(
          findings.filter(({ severity }) => severity === "error"),
          canonicalJson(changed),
        ).not.toEqual([]);
        tried++;
      }
    expect(tried).toBeGreaterThan(600);
  });

  it("is found when the commitment is made to fit as well", async () => {
    for (const [at, line] of sound.entries()) {
      if (line.kind !== "entry") continue;
      for (const mutation of mutations(line.entry)) {
        const entry = JSON.parse(JSON.stringify(mutation)) as Entry;
        const rules = await rulesOf(footed(sound.with(at, { ...line, entry, commitment: hex(commit(sha256, entry)) })));
        expect(rules, canonicalJson(entry)).toContain("root-wrong");
      }
    }
  });

  it("is found when a line is dropped, doubled or changes places, but for heads before the last", async () => {
    const spare = sound.findIndex(({ kind }) => kind === "checkpoint");
    for (const [at, line] of sound.entries()) {
      if (at !== spare) expect(await rulesOf(footed(sound.toSpliced(at, 1))), `without ${at}`).not.toEqual([]);
      expect(await rulesOf(footed(sound.toSpliced(at, 0, line))), `${at} twice`).not.toEqual([]);
      for (let to = 0; to < sound.length; to++)
        if (to !== at)
          expect(await rulesOf(footed(sound.toSpliced(at, 1).toSpliced(to, 0, line))), `${at} at ${to}`).not.toEqual([]);
    }
  });

  it("is found when it names a key that signed nothing", async () => {
    const [header, ...rest] = sound as [Extract<WrittenLine, { kind: "header" }>, ...WrittenLine[]];
    const idle = formatVerifierKey(makeVerifierKey(sha256, "idle.example.org", "witness", logKey.publicKey));
    expect(await rulesOf(footed([{ ...header, keys: [...header.keys, idle] }, ...rest]))).toEqual(["key-unused"]);
  });

  it("names the first leaf that was changed", async () => {
    const at = sound.findIndex((line) => line.kind === "entry" && line.leaf === 5);
    const line = sound[at] as Extract<WrittenLine, { kind: "entry" }>;
    const entry = { ...line.entry, at: "2026-11-29T10:05:01.000Z" } as Entry;
    const { findings } = await verifyExport(footed(sound.with(at, { ...line, entry })), trust);
    expect(findings).toMatchObject([{ rule: "commitment-wrong", line: at + 1, leaf: 5, record: testId(5) }]);
    const forged = footed(sound.with(at, { ...line, entry, commitment: hex(commit(sha256, entry)) }));
    expect((await verifyExport(forged, trust)).findings).toMatchObject([
      { rule: "root-wrong", leaf: 4, message: expect.stringContaining("4 to 8") },
    ]);
  });
});

describe("a log that its own site signed, but that does not add up", () => {
  const changeLeaf = (leaf: number, change: Partial<ChoiceRecord> | Partial<Erasure>) =>
    exportLines((all) => all.with(leaf, { ...(all[leaf] as Entry), ...change } as Entry));
  const cases: [Rule, () => Promise<WrittenLine[]>, object][] = [
    ["entry-of-another-site", () => changeLeaf(3, { site: "lucca" }), { leaf: 3, field: "site" }],
    ["entry-malformed", () => changeLeaf(3, { profile: "https://x" }), { leaf: 3, field: "profile" }],
    ["entry-malformed", () => changeLeaf(3, { state: "withdrawn" }), { leaf: 3, field: "state" }],
    ["edition-missing", () => changeLeaf(3, { edition: "0".repeat(64) }), { leaf: 3, field: "edition" }],
    ["id-twice", () => changeLeaf(7, { id: testId(5) }), { leaf: 7, record: testId(5) }],
    ["id-twice", () => changeLeaf(8, { id: testId(5) }), { leaf: 8 }],
    ["previous-missing", () => changeLeaf(3, { previous: "0".repeat(64) }), { leaf: 3, field: "previous" }],
    ["previous-missing", () => changeLeaf(3, { previous: linkTo(entries[5] as Entry) }), { leaf: 3 }],
    ["previous-missing", () => changeLeaf(7, { previous: linkTo(entries[6] as Entry) }), { leaf: 7 }],
    ["previous-of-another-subject", () => changeLeaf(3, { subject: random("eve") }), { leaf: 3, field: "previous" }],
    [
      "previous-followed-twice",
      () => changeLeaf(7, { previous: linkTo(entries[3] as Entry), subject: random("anna") }),
      { leaf: 7 },
    ],
    [
      "state-wrong",
      () => changeLeaf(3, { previous: linkTo(entries[1] as Entry), subject: testRecord(1).subject }),
      { leaf: 3, field: "state" },
    ],
    ["erasure-missing", () => changeLeaf(6, { leaves: [[1, 1]] }), { leaf: 2 }],
    ["erasure-missing", () => exportLines(undefined, { 2: 6, 4: 7 }), { leaf: 4 }],
    ["erasure-missing", () => exportLines(undefined, { 2: 6, 4: 8, 5: 11 }), { leaf: 5 }],
    ["erasure-missing", () => exportLines(undefined, { 2: 6, 4: 8, 5: 2 }), { leaf: 5 }],
    ["erasure-missing", () => exportLines(undefined, { 2: 6, 4: 8, 6: 8 }), { leaf: 2 }],
    ["erasure-not-done", () => exportLines(undefined, { 2: 6 }), { leaf: 8, field: "leaves" }],
    ["erasure-not-done", () => changeLeaf(6, { leaves: [[1, 2]] }), { leaf: 6 }],
    [
      "erasure-of-later-leaf",
      () =>
        changeLeaf(6, {
          leaves: [
            [2, 2],
            [7, 7],
          ],
        }),
      { leaf: 6 },
    ],
    ["entry-twice", () => exportLines((all) => all.with(7, all[5] as Entry)), { leaf: 7 }],
    ["dated-before-log", () => changeLeaf(5, { at: "2026-11-28T10:03:00.000Z" }), { leaf: 5, field: "at" }],
    ["dated-before-log", () => changeLeaf(7, { at: "2026-11-28T10:03:00.000Z" }), { leaf: 7, field: "at" }],
    ["dated-after-log", () => changeLeaf(1, { at: "2026-11-29T10:14:01.000Z" }), { leaf: 1, field: "at" }],
    ["edition-unused", async () => (await exportLines()).toSpliced(2, 0, edition({ temoin: 2 })), {}],
    [
      "edition-changed",
      async () => (await exportLines()).toSpliced(2, 0, { ...edition({}), content: { temoin: 3 } }),
      { line: 3 },
    ],
    ["log-empty", async () => (await exportLines()).filter(({ kind }) => kind === "header"), {}],
    ["leaves-unsealed", async () => (await exportLines()).slice(0, -1), { leaf: 4 }],
    ["leaves-unsealed", async () => (await exportLines()).filter(({ kind }) => kind !== "checkpoint"), { leaf: 0 }],
  ];

  it.each(cases)("has a finding %s", async (rule, lines, where) => {
    const { findings } = await verifyExport(footed(await lines()), trust);
    expect(findings).toContainEqual(expect.objectContaining({ rule, ...where }));
  });

  it("may take a day to seal, and clocks may differ by ten minutes", async () => {
    expect(await rulesOf(footed(await changeLeaf(5, { at: "2026-11-28T10:04:00.000Z" })))).toEqual([]);
    expect(await rulesOf(footed(await changeLeaf(1, { at: "2026-11-29T10:14:00.000Z" })))).toEqual([]);
    expect(await rulesOf(footed(await changeLeaf(1, { at: "2020-01-01T00:00:00.000Z" })))).toEqual([]);
  });

  it("is not dated by a head that no witness cosigned", async () => {
    const first = sound.findIndex(({ kind }) => kind === "checkpoint");
    const { note } = sound[first] as Extract<WrittenLine, { kind: "checkpoint" }>;
    const alone = note.slice(0, note.indexOf(`— ${witness.name}`));
    expect(await rulesOf(footed(sound.with(first, { kind: "checkpoint", note: alone })))).toEqual([]);
  });

  it("vouches under a name of its own only", async () => {
    const other = makeVerifierKey(sha256, "www.example.com/other", "log", logKey.publicKey);
    const [header, ...rest] = (await exportLines()).filter(({ kind }) => kind !== "checkpoint");
    const root = naiveHead(entries.map((entry) => commit(sha256, entry)));
    const note = await signCheckpoint({ origin: log.name, size: entries.length, root }, other, logKey.sign);
    const keys = [formatVerifierKey(other)];
    const lines = footed([{ ...header, keys } as WrittenLine, ...rest, { kind: "checkpoint", note }]);
    expect(await rulesOf(lines, { ...trust, keys: [other] })).toEqual(["checkpoint-origin", "checkpoint-unwitnessed"]);
  });

  it("is listed by its first findings only, and the others are counted", async () => {
    const changed = sound.flatMap((line): WrittenLine[] =>
      line.kind === "edition" ? Array.from({ length: 300 }, () => line) : [line],
    );
    const { findings } = await verifyExport(footed(changed), trust);
    expect(findings).toHaveLength(201);
    expect(findings.at(-1)).toMatchObject({ rule: "findings-many", severity: "warning" });
  });
});

function edition(content: Record<string, unknown>): Extract<WrittenLine, { kind: "edition" }> {
  return { kind: "edition", hash: Buffer.from(sha256(Buffer.from(canonicalJson(content)))).toString("hex"), content };
}

/** With counts and digest that fit, also for lines without the right shape: what a forger would write. */
function footed(lines: readonly WrittenLine[]): string[] {
  const kinds = lines.map((line) => (line.kind === "entry" ? `entry ${(line.entry as Entry | undefined)?.kind}` : line.kind));
  const many = (kind: string) => kinds.filter((other) => other === kind).length;
  const texts = lines.map(canonicalJson);
  const digest = hex(texts.reduce((soFar, text) => digestLine(sha256, soFar, text), emptyDigest));
  const counts = {
    editions: many("edition"),
    records: many("entry choice"),
    erasures: many("entry erasure"),
    erased: many("erased"),
  };
  return [...texts, canonicalJson({ kind: "footer", ...counts, checkpoints: many("checkpoint"), digest })];
}
