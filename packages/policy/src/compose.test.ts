// The page as a whole: 22 parts, none silent, every tracker once, the site's words over ours.
import { listTrackers, partIds, type Register } from "@temoin/register";
import { describe, expect, it } from "vitest";
import { composePolicy } from "./compose.ts";
import type { Block, Cell, Document, Inline, Line } from "./document.ts";
import { contextFor, full, languages, minimal } from "./testing/sample.fixture.ts";

const page = (register: Register, language: string): Document => composePolicy(register, contextFor(register, language));
const textOf = (inline: Inline): string =>
  typeof inline === "string" ? inline : "content" in inline ? inline.content.map(textOf).join("") : inline.text;
const lineText = (line: Line) => line.map(textOf).join("");
const cellText = (cell: Cell) => cell.map(lineText).join("\n");

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return lineText(block.content);
    case "subheading":
      return block.text;
    case "list":
      return block.items.map(lineText).join("\n");
    case "terms":
      return block.items.map(({ term, description }) => `${lineText(term)}\n${lineText(description)}`).join("\n");
    case "table":
      return [
        block.caption,
        ...block.columns,
        ...block.rows.flatMap(({ header, cells }) => [header, ...cells].map(cellText)),
      ].join("\n");
    case "button":
      return block.label;
    case "state":
      return `${block.label}\n${block.fallback}`;
  }
}
const sectionText = (document: Document, id: string) =>
  document.sections
    .filter((section) => section.id === id)
    .flatMap((section) => section.blocks.map(blockText))
    .join("\n");

describe.each(languages)("a policy page in %s", (language) => {
  it.each([
    ["full", full()],
    ["minimal", minimal()],
  ])("has its 22 parts in order, each saying something: %s register", (_, register) => {
    const { sections } = page(register, language);
    expect(sections.map(({ id }) => id)).toEqual([...partIds]);
    for (const { title, blocks } of sections) {
      expect(title).not.toBe("");
      expect(blocks.length).toBeGreaterThan(0);
      for (const block of blocks) expect(blockText(block).trim()).not.toBe("");
    }
  });

  it("leaves no placeholder unfilled", () => {
    for (const register of [full(), minimal()]) {
      const { lead, sections } = page(register, language);
      const all = [...lead, ...sections.flatMap(({ blocks }) => blocks)].map(blockText).join("\n");
      expect(all.replace("_st_{key}", "")).not.toMatch(/\{[a-z]+\}/);
    }
  });

  it("shows every tracker exactly once, in one of the two tables", () => {
    const register = full();
    const { sections } = page(register, language);
    const rows = sections
      .filter(({ id }) => id === "trackers" || id === "exempt")
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "table" ? block.rows : []))
      .map(({ header }) => cellText(header));
    const declared = listTrackers(register).map(({ names }) => names.join("\n"));
    expect(rows.sort()).toEqual([...declared, "temoin", "temoin"].sort());
  });

  it("puts the site's wording over its own, in this language only", () => {
    const register = full((one) => {
      one.texts = { "refusing.body": { [language]: "XYZ", de: "nein" } };
    });
    expect(sectionText(page(register, language), "refusing")).toContain("XYZ");
    const other = language === "fr" ? "en" : "fr";
    expect(sectionText(page(register, other), "refusing")).not.toMatch(/XYZ|nein/);
  });

  it("ends each part with the site's notes", () => {
    const last = page(full(), language).sections.at(-1)?.blocks.at(-1);
    expect(last && blockText(last)).toBe({ fr: "Bonjour.", en: "Hello.", ar: "مرحبًا." }[language]);
  });
});

describe("an Arabic page", () => {
  const latin = /[A-Za-z]{2,}/;
  const foreign = (inline: Inline): string[] => {
    if (typeof inline === "string") return latin.test(inline) ? [inline] : [];
    if (inline.kind === "link" || inline.kind === "aside") return inline.content.flatMap(foreign);
    return inline.kind === "time" && latin.test(inline.text) ? [inline.text] : [];
  };
  const inlines = (block: Block): readonly Inline[] => {
    if (block.kind === "paragraph") return block.content;
    if (block.kind === "list") return block.items.flat();
    if (block.kind === "terms") return block.items.flatMap(({ term, description }) => [...term, ...description]);
    if (block.kind === "table") {
      return [block.caption, ...block.columns, ...block.rows.flatMap(({ header, cells }) => [header, ...cells].flat(2))];
    }
    return [blockText(block)];
  };

  it("has Latin letters only in names, codes and addresses (H19)", () => {
    const { dir, title, lead, sections, labels } = page(full(), "ar");
    const blocks = [...lead, ...sections.flatMap((section) => section.blocks)];
    const all = [...blocks.flatMap(inlines), ...sections.map((section) => section.title), ...Object.values(labels)];
    expect(all.flatMap(foreign)).toEqual([]);
    expect(dir).toBe("rtl");
    expect(title).toContain("Shop");
  });

  it("marks words that exist in another language only", () => {
    const register = full((one) => {
      one.notes = [{ id: "hello", part: "mail", text: { fr: "Bonjour." } }];
    });
    const block = page(register, "ar")
      .sections.find(({ id }) => id === "mail")
      ?.blocks.at(-1);
    expect(block).toEqual({ kind: "paragraph", content: [{ kind: "foreign", language: "fr", text: "Bonjour." }] });
  });
});

describe("a language without words of ours", () => {
  it("gets English around the site's own texts, each marked", () => {
    const register = full((one) => {
      one.site.languages = ["de"];
      one.notes = [{ id: "hello", part: "mail", text: { de: "Guten Tag." } }];
    });
    const document = page(register, "de");
    expect(document.language).toBe("en");
    const { title, blocks } = document.sections.find(({ id }) => id === "mail") ?? { title: "", blocks: [] };
    expect(title).toBe("Trackers in e-mails");
    expect(blocks.at(-1)).toEqual({ kind: "paragraph", content: [{ kind: "foreign", language: "de", text: "Guten Tag." }] });
  });

  it("is not the case of a variety of a language that we speak", () => {
    expect(page(full(), "fr-CA")).toMatchObject({ language: "fr-CA", title: "Cookies et autres traceurs\u00a0: Shop" });
  });
});

describe("composePolicy", () => {
  it("counts trackers and those that wait for consent, its own included", () => {
    expect(page(full(), "en").lead.map(blockText)).toContain("Trackers declared: 7. Trackers that need your consent: 2.");
  });

  it("gives frozen data that is the same every time, and leaves the register alone", () => {
    const register = full();
    const before = structuredClone(register);
    const document = page(register, "fr");
    expect(Object.isFrozen(document.sections[0]?.blocks[0])).toBe(true);
    expect(structuredClone(document)).toEqual(structuredClone(page(register, "fr")));
    expect(register).toEqual(before);
  });

  it("declares its own cookie and key with the lifetime of the choice", () => {
    const register = full((one) => {
      one.choice.lifetime = "3 months";
    });
    const text = sectionText(page(register, "en"), "exempt");
    expect(text.match(/Témoin \(this site\)\ncookie\nhost of this site\n/)).not.toBeNull();
    expect(text.match(/\b3 months/g)).toHaveLength(2);
  });

  it("says in words that what is not stated is not stated", () => {
    const document = page(minimal(), "en");
    expect(sectionText(document, "controller")).toContain("not stated");
    expect(sectionText(document, "retention")).toContain("is not stated");
    expect(sectionText(document, "scope")).toContain("are not stated");
    expect(sectionText(document, "version")).toContain("not stated");
    expect(sectionText(document, "duration")).toContain("6 months");
    expect(sectionText(document, "recipients")).toBe("No organisation is declared as reading or receiving the data.");
  });
});
