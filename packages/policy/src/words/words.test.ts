// The languages hold together: same keys, same placeholders, nothing empty, nothing left in another language.
import { describe, expect, it } from "vitest";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { languages } from "./index.ts";

const flat = (words: object): Map<string, string> =>
  new Map(
    Object.entries(words).flatMap(([group, texts]) =>
      Object.entries(texts as Record<string, string>).map(([key, text]) => [`${group}.${key}`, text] as const),
    ),
  );
const english = flat(en);
const placeholders = (text: string) => [...text.matchAll(/\{[a-z]+\}/g)].map(([found]) => found).sort();

describe.each(Object.entries(languages))("%s", (_, words) => {
  const texts = flat(words);

  it("has every key and no other", () => {
    expect([...texts.keys()]).toEqual([...english.keys()]);
  });

  it("leaves no sentence empty", () => {
    expect([...texts].filter(([, text]) => text.trim() !== text || text === "")).toEqual([]);
  });

  it("uses the same placeholders", () => {
    const wrong = [...texts].filter(([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? "").join());
    expect(wrong).toEqual([]);
  });
});

describe("Arabic", () => {
  it("is written in Arabic letters throughout (H19)", () => {
    const bare = [...flat(ar)].map(([key, text]) => [key, text.replace(/\{[a-z]+\}/g, "")] as const);
    expect(bare.filter(([, text]) => !/\p{Script=Arabic}/u.test(text) || /[A-Za-zÀ-ÿ]/.test(text))).toEqual([]);
  });

  it("repeats nothing of French or English", () => {
    const others = new Set([...flat(fr).values(), ...english.values()]);
    expect([...flat(ar)].filter(([, text]) => others.has(text))).toEqual([]);
  });

  it("uses its own comma, semicolon and question mark", () => {
    expect([...flat(ar)].filter(([, text]) => /[,;?]/.test(text))).toEqual([]);
  });
});

describe("French", () => {
  const texts = [...flat(fr)];

  it("keeps a space that does not break before : ; ? ! and inside quotation marks", () => {
    expect(texts.filter(([, text]) => /[^\u00a0\u202f][:;?!»]|«[^\u00a0\u202f]/.test(text))).toEqual([]);
  });

  it("uses the curly apostrophe", () => {
    expect(texts.filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  it("differs from English, save the words that both languages share", () => {
    const shared = texts.filter(([key, text]) => english.get(key) === text).map(([key]) => key);
    expect(shared).toEqual([
      "table.services",
      "storage.cookie",
      "storage.serviceWorker",
      "version.number",
      "version.numbered",
      "receipt.services",
    ]);
  });
});
