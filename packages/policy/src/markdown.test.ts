// Markdown: a golden page, and that a register's text stays text.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composePolicy } from "./compose.ts";
import type { Block, Document } from "./document.ts";
import { toMarkdown } from "./markdown.ts";
import { contextFor, full, languages } from "./testing/sample.fixture.ts";

const around = (...lead: Block[]): Document => ({
  language: "en",
  dir: "ltr",
  title: "T",
  site: "S",
  lead,
  sections: [],
  labels: { contents: "", languages: "", skip: "" },
});
const body = (...blocks: Block[]) => toMarkdown(around(...blocks)).slice("# T\n\n".length, -1);

describe("toMarkdown", () => {
  it.each(languages)("writes the sample in %s as it always did", async (language) => {
    const page = toMarkdown(composePolicy(full(), contextFor(full(), language)));
    await expect(page).toMatchFileSnapshot(`golden/sample-${language}.txt`);
  });

  it("escapes what would be markup", () => {
    const paragraph = (text: string): Block => ({ kind: "paragraph", content: [text] });
    expect(body(paragraph("a*b_c`d[e](f)<g>&h"))).toBe("a\\*b\\_c\\`d\\[e\\](f)&lt;g\\>&amp;h");
    expect(body(paragraph("# no"))).toBe("\\# no");
    expect(body(paragraph("1. no"))).toBe("1\\. no");
    expect(body(paragraph("- no"))).toBe("\\- no");
    expect(body(paragraph("two\n\nlines"))).toBe("two lines");
  });

  it("fences code by more backticks than it holds", () => {
    expect(body({ kind: "paragraph", content: [{ kind: "code", text: "a``b" }] })).toBe("```a``b```");
    expect(body({ kind: "paragraph", content: [{ kind: "code", text: "`" }] })).toBe("`` ` ``");
  });

  it("keeps the text of a link that it cannot trust", () => {
    const link = (href: string): Block => ({ kind: "paragraph", content: [{ kind: "link", href, content: ["t"] }] });
    expect(body(link("javascript:x"))).toBe("t");
    expect(body(link("https://x.example/ (y)"))).toBe("t");
    expect(body(link("https://x.example/a)b|c"))).toBe("[t](https://x.example/a%29b%7Cc)");
  });

  it("gives every row of a table the same number of cells, whatever they hold", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), (texts) => {
        const [a = "", b = ""] = texts.map((text) => text.replaceAll("\\", ""));
        const rows = [{ header: [[{ kind: "code" as const, text: a }]], cells: [[[b], ["second line"]]] }];
        const lines = body({ kind: "table", caption: "C", columns: ["x|y", "z"], rows }).split("\n");
        for (const line of lines.slice(2)) expect(line.match(/(?<!\\)\|/g)).toHaveLength(3);
        expect(lines).toHaveLength(5);
      }),
    );
  });
});
