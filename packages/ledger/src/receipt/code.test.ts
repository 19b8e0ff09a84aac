import fc from "fast-check";
import { expect, it } from "vitest";
import { testId } from "../testing/entries.fixture.ts";
import { readReceiptCode, receiptCode } from "./code.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const id = "f81d4fae-7dec-41d0-a765-00a0c91e6bf6";

it("writes an id as seven groups of four, with Crockford's symbols", () => {
  const code = receiptCode(id);
  expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  const value = [...code.replaceAll("-", "").slice(0, 26)].reduce(
    (sum, symbol) => sum * 32n + BigInt(alphabet.indexOf(symbol)),
    0n,
  );
  expect(value).toBe(BigInt(`0x${id.replaceAll("-", "")}`));
});

it("reads any id back, as people write it", () => {
  fc.assert(
    fc.property(fc.uuid({ version: 4 }), (any) => {
      const code = receiptCode(any);
      expect(readReceiptCode(code)).toBe(any);
      expect(readReceiptCode(` ${code.toLowerCase().replaceAll("-", " ")}\n`)).toBe(any);
      expect(readReceiptCode(code.replaceAll("1", "l").replaceAll("0", "O").replaceAll("-", ""))).toBe(any);
    }),
  );
  expect(readReceiptCode(receiptCode(id).replaceAll("1", "I"))).toBe(id);
});

it("notices every single wrong symbol, every two exchanged, and two wrong ones", () => {
  const code = receiptCode(testId(1)).replaceAll("-", "");
  const put = (text: string, at: number, symbol: string) => text.slice(0, at) + symbol + text.slice(at + 1);
  for (let at = 0; at < code.length; at++) {
    for (const symbol of alphabet) {
      if (symbol === code[at]) continue;
      const wrong = put(code, at, symbol);
      expect(readReceiptCode(wrong)).toBeUndefined();
      const second = (at + 11) % code.length;
      for (const other of "07HZ") if (other !== code[second]) expect(readReceiptCode(put(wrong, second, other))).toBeUndefined();
    }
    for (let other = at + 1; other < code.length; other++) {
      if (code[at] === code[other]) continue;
      expect(readReceiptCode(put(put(code, at, code[other] as string), other, code[at] as string))).toBeUndefined();
    }
  }
});

it.each(["", "U", receiptCode(id).slice(1), `${receiptCode(id)}0`, "0000-0000-0000-0000-0000-0000-0000", "ZZZZ"])(
  "refuses %j",
  (code) => {
    expect(readReceiptCode(code)).toBeUndefined();
  },
);

it("makes no code for what is no id", () => {
  expect(() => receiptCode("f81d4fae")).toThrow(RangeError);
});
