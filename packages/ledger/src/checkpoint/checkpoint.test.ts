// Notes, keys, checkpoints and cosignatures, by the examples in the C2SP documents and by tampering.
import { describe, expect, it } from "vitest";
import { hex } from "../encoding/hex.ts";
import { keyOfSeed, sha256, testKey, verify } from "../testing/keys.fixture.ts";
import { formatCheckpoint, readCheckpoint } from "./checkpoint.ts";
import { cosignedBytes, readCosignature } from "./cosignature.ts";
import { formatNote, isKeyName, type Note, readNote } from "./note.ts";
import { cosign, signCheckpoint } from "./sign.ts";
import { formatVerifierKey, makeVerifierKey, readVerifierKey } from "./verifier-key.ts";
import { verifyCheckpoint } from "./verify-note.ts";

/** From c2sp.org/signed-note, "Example". */
const publishedKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const publishedNote = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;
/** From c2sp.org/tlog-cosignature; the keys are not published, so only its form can be held against ours. */
const publishedCheckpoint = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

describe("the published example", () => {
  it("has a key whose id follows from name and key", () => {
    const key = readVerifierKey(sha256, publishedKey);
    expect(key).toMatchObject({ name: "example.com/foo", use: "log", id: "530d903a" });
    expect(key && formatVerifierKey(key)).toBe(publishedKey);
  });

  it("has a signature that holds over the text", async () => {
    const note = readNote(publishedNote) as Note;
    const key = readVerifierKey(sha256, publishedKey);
    expect(note.signatures[0]).toMatchObject({ name: key?.name, id: key?.id });
    const [signature] = note.signatures;
    expect(await verify(key?.publicKey as Uint8Array, Buffer.from(note.text), signature?.signature as Uint8Array)).toBe(true);
    expect(formatNote(note)).toBe(publishedNote);
  });

  it("has a checkpoint and a cosignature of 1679315147", () => {
    const note = readNote(publishedCheckpoint) as Note;
    expect(formatNote(note)).toBe(publishedCheckpoint);
    const checkpoint = readCheckpoint(note.text);
    expect(checkpoint).toMatchObject({ origin: "example.com/behind-the-sofa", size: 20_852_163 });
    expect(checkpoint && formatCheckpoint(checkpoint)).toBe(note.text);
    expect(readCosignature(note.signatures[1]?.signature as Uint8Array)?.time).toBe(1_679_315_147);
    expect(Buffer.from(cosignedBytes(note.text, 1_679_315_147)).toString()).toBe(
      `cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n`,
    );
  });
});

it("verifies RFC 8032, 7.1, test 2 with the keys that tests use", async () => {
  const { publicKey, sign } = keyOfSeed(Buffer.from("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "hex"));
  expect(hex(publicKey)).toBe("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  expect(hex(await sign(new Uint8Array([0x72]))).slice(0, 16)).toBe("92a009a9f0d4cab8");
});

const logKey = testKey(1);
const witnessKey = testKey(2);
const log = makeVerifierKey(sha256, "www.example.com/temoin/log", "log", logKey.publicKey);
const witness = makeVerifierKey(sha256, "witness.example.org", "witness", witnessKey.publicKey);
const checkpoint = { origin: "www.example.com/temoin/log", size: 12, root: sha256(new Uint8Array([1])) };

async function cosigned(): Promise<Note> {
  const note = readNote(await signCheckpoint(checkpoint, log, logKey.sign)) as Note;
  return { ...note, signatures: [...note.signatures, await cosign(note.text, 1_764_410_400, witness, witnessKey.sign)] };
}

describe("a checkpoint of our own", () => {
  it("is signed by the log and cosigned by a witness", async () => {
    const verified = await verifyCheckpoint(formatNote(await cosigned()), [log, witness], verify);
    expect(verified).toMatchObject({
      ...checkpoint,
      signedBy: [log],
      witnessedBy: [{ key: witness, time: 1_764_410_400 }],
      unknown: 0,
    });
  });

  it("needs a signature by a key of the log that is known", async () => {
    const note = formatNote(await cosigned());
    expect(await verifyCheckpoint(note, [witness], verify)).toEqual({ fault: "signature-missing" });
    expect(await verifyCheckpoint(note, [log], verify)).toMatchObject({ signedBy: [log], witnessedBy: [], unknown: 1 });
  });

  it("falls with any byte of text or signature", async () => {
    const note = await cosigned();
    for (const text of [note.text.replace("12", "13"), note.text.replace("www", "wwv")])
      expect(await verifyCheckpoint(formatNote({ ...note, text }), [log, witness], verify)).toEqual({ fault: "signature-wrong" });
    for (const [at, signature] of note.signatures.entries())
      for (let byte = 0; byte < signature.signature.length; byte++) {
        const changed = signature.signature.map((value, place) => (place === byte ? value ^ 1 : value));
        const signatures = note.signatures.map((other, place) => (place === at ? { ...other, signature: changed } : other));
        expect(await verifyCheckpoint(formatNote({ ...note, signatures }), [log, witness], verify)).toEqual({
          fault: "signature-wrong",
        });
      }
  });

  it("does not let a witness's key stand in for the log's, or the other way round", async () => {
    const note = await cosigned();
    const posing = makeVerifierKey(sha256, log.name, "witness", log.publicKey);
    expect(posing.id).not.toBe(log.id);
    const [own] = note.signatures;
    const forged = formatNote({
      text: note.text,
      signatures: [{ name: posing.name, id: posing.id, signature: own?.signature as Uint8Array }],
    });
    expect(await verifyCheckpoint(forged, [posing], verify)).toEqual({ fault: "signature-wrong" });
  });
});

it.each([
  ["no newline at the end", "o\n1\nAAAA"],
  ["a size with a leading zero", `o\n01\n${"A".repeat(43)}=\n`],
  ["a size past 2^53", `o\n9007199254740993\n${"A".repeat(43)}=\n`],
  ["a root of 31 bytes", `o\n1\n${"A".repeat(42)}==\n`],
  ["no origin", `\n1\n${"A".repeat(43)}=\n`],
  ["an empty extension", `o\n1\n${"A".repeat(43)}=\n\n`],
])("does not read a checkpoint with %s", (_what, text) => {
  expect(readCheckpoint(text)).toBeUndefined();
});

it.each([
  ["no signature", "text\n\n"],
  ["no empty line", "text\n— a AAAAAAA=\n"],
  ["a hyphen for the dash", "text\n\n- a AAAAAAA=\n"],
  ["two spaces", "text\n\n—  a AAAAAAA=\n"],
  ["a signature without bytes", "text\n\n— a AAAAAA==\n"],
  ["no newline at the end", "text\n\n— a AAAAAAA="],
  ["a carriage return", "text\r\n\n— a AAAAAAA=\n"],
  ["a plus in the name", "text\n\n— a+b AAAAAAA=\n"],
])("does not read a note with %s", (_what, note) => {
  expect(readNote(note)).toBeUndefined();
});

it("keeps extension lines, which are signed like the rest", () => {
  const text = formatCheckpoint({ ...checkpoint, extensions: ["one", "two words"] });
  expect(readCheckpoint(text)).toEqual({ ...checkpoint, extensions: ["one", "two words"] });
});

it("reads a text with empty lines, and splits at the last of them", () => {
  expect(readNote("a\n\nb\n\n— a AAAAAAA=\n")?.text).toBe("a\n\nb\n");
});

it.each(["", "a b", "a+b", "a\u00a0b", "a\u3000b", "a\nb", "a\u0085b"])("does not take %j for a key's name", (name) => {
  expect(isKeyName(name)).toBe(false);
  expect(() => makeVerifierKey(sha256, name, "log", log.publicKey)).toThrow(RangeError);
});

it.each([
  publishedKey.replace("530d903a", "530d903b"),
  publishedKey.replace("530d903a", "530D903A"),
  publishedKey.replace("foo", "fob"),
  publishedKey.replace("+Aek", "+Auk"),
  publishedKey.slice(0, -4),
  "example.com/foo",
  "",
])("does not read %j as a key", (text) => {
  expect(readVerifierKey(sha256, text)).toBeUndefined();
});
