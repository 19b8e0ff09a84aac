import { makeBundle } from "@temoin/register";
import { expect, test } from "vitest";
import { sha256 } from "../sha256.ts";
import { shopRegister } from "../testing/shop.fixture.ts";
import { countingEditions } from "./counting.ts";
import { contentOf, type EditionContent, makeEdition } from "./edition.ts";

type Edit = Parameters<typeof shopRegister>[0];
const day = (n: number) => new Date(Date.UTC(2026, 10, n));

function contentFor(edit?: Edit): EditionContent {
  const register = shopRegister(edit);
  const { editions: _none, ...bundle } = makeBundle(register, []);
  return { temoin: 1, register, bundle, texts: { fr: {} }, layouts: {}, code: { gate: "0" } };
}
const editionOn = (n: number, edit?: Edit) => makeEdition(contentFor(edit), day(n));
const name = (text: string) => (r: Parameters<NonNullable<Edit>>[0]) => void Object.assign(r.site, { name: text });
const longer = (r: Parameters<NonNullable<Edit>>[0]) => void Object.assign(r, { retention: "25 months" });

test("an edition is addressed by its content, whoever computes it and in whatever order its keys are", () => {
  const content = contentFor();
  const edition = makeEdition(content, day(1));
  expect(edition.hash).toBe(sha256(edition.content));
  expect(edition.short).toBe(edition.hash.slice(0, 12));
  expect(contentOf(edition)).toEqual(JSON.parse(JSON.stringify(content)));
  const reversed = Object.fromEntries(Object.entries(content).reverse()) as unknown as EditionContent;
  expect(makeEdition(reversed, day(2)).hash).toBe(edition.hash);
});

test.each<[string, EditionContent]>([
  ["a letter in the register", contentFor(name("Shop."))],
  ["a text", { ...contentFor(), texts: { fr: { title: "x" } } }],
  ["a byte of code", { ...contentFor(), code: { gate: "1" } }],
])("%s makes another edition", (_what, content) => {
  expect(makeEdition(content, day(1)).hash).not.toBe(editionOn(1).hash);
});

const shorts = (list: readonly { edition: { short: string } }[]) => list.map(({ edition }) => edition.short);

test("earlier editions count when only words changed, newest first; others do not", () => {
  const [a, b, c] = [editionOn(1), editionOn(2, name("B")), editionOn(3, name("C"))];
  expect(shorts(countingEditions(c, shopRegister(name("C")), [a, b, c]))).toEqual([c.short, b.short, a.short]);
  const changed = editionOn(4, longer);
  expect(shorts(countingEditions(changed, shopRegister(longer), [a, b, c, changed]))).toEqual([changed.short]);
});

test("after a return to less, the larger earlier terms cover it", () => {
  const [a, b] = [editionOn(1), editionOn(2, longer)];
  expect(shorts(countingEditions(a, shopRegister(), [a, b]))).toEqual([a.short, b.short]);
});

test("at most eight are named", () => {
  const many = Array.from({ length: 12 }, (_, n) => editionOn(n + 1, name(`Shop ${n}`)));
  const counting = shorts(countingEditions(editionOn(12, name("Shop 11")), shopRegister(name("Shop 11")), many));
  expect(counting).toEqual(
    many
      .slice(4)
      .reverse()
      .map(({ short }) => short),
  );
});
