// Our encodings against Node's, both ways, and their refusal of a second spelling.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base64, base64url, readBase64, readBase64url } from "./base64.ts";
import { hex, readHex } from "./hex.ts";
import { joinBytes, sameBytes } from "./join-bytes.ts";
import { readUtf8, utf8 } from "./utf8.ts";

const anyBytes = fc.uint8Array({ maxLength: 80 });
const node = (bytes: Uint8Array, encoding: BufferEncoding) => Buffer.from(bytes).toString(encoding);

it("writes and reads base64, base64url and hex as Node does", () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(base64(bytes)).toBe(node(bytes, "base64"));
      expect(base64url(bytes)).toBe(node(bytes, "base64url"));
      expect(hex(bytes)).toBe(node(bytes, "hex"));
      expect(readBase64(base64(bytes))).toEqual(bytes);
      expect(readBase64url(base64url(bytes))).toEqual(bytes);
      expect(readHex(hex(bytes))).toEqual(bytes);
    }),
  );
});

it.each(["A", "AA", "AA=", "AB==", "AAA", "AAB=", "AA==\n", "A===", "AA-_", "====", " AAA"])("refuses %j as base64", (text) => {
  expect(readBase64(text)).toBeUndefined();
});

it.each(["A", "AB", "AA==", "AA+/", "AAA "])("refuses %j as base64url", (text) => {
  expect(readBase64url(text)).toBeUndefined();
});

it.each(["0", "0G", "AB", "0x12"])("refuses %j as hex", (text) => {
  expect(readHex(text)).toBeUndefined();
});

describe("UTF-8", () => {
  it("is what TextEncoder makes of any text, lone surrogates included", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }), (text) => {
        expect(utf8(text)).toEqual(new TextEncoder().encode(text));
      }),
    );
    expect(utf8("é€😀")).toEqual(new TextEncoder().encode("é€😀"));
  });

  it("is read as a strict TextDecoder reads it", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const decoded = (bytes: Uint8Array) => {
      try {
        return strict.decode(bytes);
      } catch {
        return undefined;
      }
    };
    fc.assert(fc.property(anyBytes, (bytes) => void expect(readUtf8(bytes)).toBe(decoded(bytes))));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "%", "\u007f", "é", "\u07ff", "€", "\uffff", "😀", "\u{10ffff}") }),
        (text) => void expect(readUtf8(utf8(text))).toBe(text),
      ),
    );
  });
});

it("joins and compares bytes", () => {
  const [a, b] = [new Uint8Array([1, 2]), new Uint8Array([3])];
  expect(joinBytes(a, b)).toEqual(new Uint8Array([1, 2, 3]));
  expect(sameBytes(a, new Uint8Array([1, 2]))).toBe(true);
  expect(sameBytes(a, new Uint8Array([1, 3]))).toBe(false);
  expect(sameBytes(a, joinBytes(a, b))).toBe(false);
});
