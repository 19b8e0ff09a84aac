import { describe, expect, test } from "vitest";
import { words } from "./index.ts";

/** Every text of a language with its path. Plural forms count as one. */
function texts(node: object, path = ""): [path: string, text: string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[at, value]];
    if (key === "partners") return [[at, value.other]];
    return texts(value, at);
  });
}

const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const french = new Map(texts(words.fr));

describe.each(Object.entries(words))("%s", (language, own) => {
  const all = texts(own);

  test("has the same texts with the same places to fill as French", () => {
    expect(all.map(([path, text]) => [path, slots(text)])).toEqual([...french].map(([path, text]) => [path, slots(text)]));
  });

  test("has no empty or padded text", () => {
    for (const [, text] of all) expect(text).toBe(text.trim());
    expect(all.filter(([, text]) => text === "")).toEqual([]);
  });

  test("says accept and refuse in so many words, and never accept on the way out", () => {
    const accept = { fr: /accepter/, en: /accept/i, ar: /قبول/ }[language as "fr"];
    const refuse = { fr: /refuser/, en: /reject/i, ar: /رفض/ }[language as "fr"];
    for (const part of [own.banner, own.preferences]) {
      expect(part.accept).toMatch(accept);
      expect(part.refuse).toMatch(refuse);
      expect(part.refuse).not.toMatch(accept);
      expect(part.close).not.toMatch(accept);
      expect(part.accept.split(" ")).toHaveLength(part.refuse.split(" ").length);
    }
    expect(own.banner.accept).toBe(own.preferences.accept);
    expect(own.banner.refuse).toBe(own.preferences.refuse);
  });

  test("has every plural form of its language", () => {
    const forms = new Set(Array.from({ length: 200 }, (_, number) => new Intl.PluralRules(language).select(number)));
    expect(Object.keys(own.banner.partners)).toEqual(expect.arrayContaining([...forms]));
  });

  test("neither praises nor warns", () => {
    const pressure =
      /meilleure? expérience|vie privée (?:compte|nous)|dommage|value your privacy|best experience|unfortunately|خصوصيتك تهمنا/i;
    for (const [, text] of all) expect(text).not.toMatch(pressure);
  });
});

test("French has non-breaking spaces where its typography wants them", () => {
  for (const [path, text] of french)
    expect([path, text.match(/ [:;?!»]|« |[^\u00a0\u202f][:;?!»](?!\/)/g)]).toEqual([path, null]);
});

test("a visitor's own tool recognises the banner by its sentence and its labels", () => {
  expect(words.fr.banner.how).toContain("Nous utilisons des cookies");
  expect(words.en.banner.how).toContain("We use cookies");
  expect([words.fr.banner.refuse, words.en.banner.refuse]).toEqual(["Tout refuser", "Reject all"]);
});
