// The receipt code: what a visitor reads out to a data protection officer. The record's id in Crockford's base 32, with two check symbols.
import { uuid } from "../record/fields.ts";

/** Without I, L, O and U: nothing to mistake for 1, 0 or V. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA = 26;
const CHECKS = 2;

/** Seven groups of four, such as `5Y8C-…`, for a record's id (128 bits). Throws a RangeError unless the id is a UUID of version 4. */
export function receiptCode(id: string): string {
  if (!uuid.safeParse(id).success) throw new RangeError(`${JSON.stringify(id)} is not the id of a record.`);
  let value = BigInt(`0x${id.replaceAll("-", "")}`);
  const symbols = Array.from({ length: DATA }, () => {
    const symbol = Number(value & 31n);
    value >>= 5n;
    return symbol;
  }).reverse();
  const text = [...symbols, ...checkSymbols(symbols)].map((symbol) => alphabet[symbol]).join("");
  return (text.match(/.{4}/g) ?? []).join("-");
}

/**
 * The record's id; undefined when the code cannot be right. Reads small letters, I and L as 1, O as 0, and takes hyphens and spaces
 * anywhere. Any one or two wrong symbols, and any two exchanged, are noticed.
 */
export function readReceiptCode(code: string): string | undefined {
  const text = code.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll(/[IL]/g, "1").replaceAll("O", "0");
  const symbols = [...text].map((symbol) => alphabet.indexOf(symbol));
  if (symbols.length !== DATA + CHECKS || symbols.includes(-1) || !holds(symbols)) return undefined;
  const value = symbols.slice(0, DATA).reduce((sum, symbol) => (sum << 5n) | BigInt(symbol), 0n);
  const id = value
    .toString(16)
    .padStart(32, "0")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return uuid.safeParse(id).success ? id : undefined;
}

/** A Reed-Solomon code over GF(32): the sum of all symbols is 0, and so is their sum weighted by powers of 2. Holds up to 31 symbols. */
function holds(symbols: readonly number[]): boolean {
  const sum = symbols.reduce((total, symbol) => total ^ symbol, 0);
  const weighted = symbols.reduce((total, symbol) => double(total) ^ symbol, 0);
  return sum === 0 && weighted === 0;
}

function checkSymbols(symbols: readonly number[]): [number, number] {
  const sum = symbols.reduce((total, symbol) => total ^ symbol, 0);
  for (let check = 0; check < 32; check++) if (holds([...symbols, check, sum ^ check])) return [check, sum ^ check];
  throw new Error("Two equations in two unknowns have a solution: the arithmetic is broken.");
}

/** Times 2 in GF(32), modulo x^5 + x^2 + 1. */
function double(symbol: number): number {
  const doubled = symbol << 1;
  return doubled > 31 ? doubled ^ 0b100101 : doubled;
}
