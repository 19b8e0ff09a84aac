import { describe, expect, test } from "vitest";
import { rewriteBytes, rewriterFor } from "../testing/pages.fixture.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (out: Uint8Array) => new TextDecoder().decode(out);

/** Runs a document of pieces through, without keeping any of it. Returns the bytes that came out, and the most that waited. */
function flow(piece: Uint8Array, count: number): { out: number; waited: number } {
  const rewriter = rewriterFor();
  let [out, waited] = [0, 0];
  for (let turn = 1; turn <= count; turn++) {
    out += rewriter.write(piece).length;
    waited = Math.max(waited, turn * piece.length - out);
  }
  return { out: out + rewriter.end().length, waited };
}

describe("memory is bounded", () => {
  test("by nothing but the tag that is being read, over 10 MB", () => {
    const piece = bytes(
      '<p class="a">text &amp; more <img src="/a.png" alt="b"></p><!-- c --><script>1 < 2</script>'.repeat(100),
    );
    const count = Math.ceil(10_000_000 / piece.length);
    expect(flow(piece, count)).toEqual({ out: piece.length * count, waited: 0 });
  });

  test.each(["<!-- ", "<script>", "<textarea>", "<svg><![CDATA[", "text ", "<plaintext>", "<?x "])(
    "%s that never ends",
    (start) => {
      const rewriter = rewriterFor();
      rewriter.write(bytes(start));
      const piece = bytes("words ".repeat(10_000));
      let waited = 0;
      for (let turn = 0; turn < 100; turn++) waited += piece.length - rewriter.write(piece).length;
      expect(waited).toBeLessThan(64);
    },
  );

  test.each(['<img alt="', "<img ", "<img a=", "<im", "<style>", '<script type="speculationrules">', "<svg><style>"])(
    "%s that never ends goes out held, or not at all",
    (start) => {
      const rewriter = rewriterFor();
      const parts = [rewriter.write(bytes(start))];
      const piece = bytes("a=b ".repeat(20_000));
      let [sent, waited] = [0, 0];
      for (let turn = 0; turn < 60; turn++) {
        const out = rewriter.write(piece);
        parts.push(out.slice(0, 200));
        sent += piece.length;
        if (out.length > 0) waited = Math.max(waited, sent);
      }
      expect(sent).toBeGreaterThan(4_000_000);
      const out = parts.map(text).join("");
      if (start.startsWith("<im")) expect(out.length).toBeLessThan(200);
      else expect(out).toContain('type="text/plain" data-temoin=""');
    },
  );

  test("a tag that is too long loses its attributes, and what follows is read as ever", () => {
    const long = `<script src=//evil.test ${"a".repeat(3_000_000)}>if(1<2)</script><img src=//evil.test>`;
    for (const lengths of [[65_536], [1_000_003]]) {
      expect(text(rewriteBytes(bytes(long), lengths))).toBe(
        '<script type="text/plain" data-temoin="">if(1<2)</script><img data-temoin="" data-src=//evil.test>',
      );
    }
    const picture = `<img src="data:image/png;base64,${"A".repeat(1_000_000)}">`;
    expect(text(rewriteBytes(bytes(picture), [65_536]))).toBe(picture);
  });

  test("so does one of too many attributes", () => {
    const many = `<img ${"a ".repeat(5_000)} src=//evil.test>after`;
    expect(text(rewriteBytes(bytes(many)))).toBe('<img type="text/plain" data-temoin="">after');
  });
});

describe("time is linear: these would not end within the test's time otherwise", () => {
  test.each([
    ["100,000 <", "<".repeat(100_000)],
    ["<!", "<!".repeat(100_000)],
    ["<!-", `<!--${"<!-".repeat(200_000)}`],
    ["dashes", `<!--${"-".repeat(500_000)}`],
    ["attributes", `<p ${"a=' ".repeat(200_000)}`],
    ["quotes", `<p a="${"'\"".repeat(200_000)}`],
    ["end tags", `<noscript>${"</noscrip".repeat(100_000)}`],
    ["nested drawings", "<svg>".repeat(100_000)],
    ["scripts in scripts", `<script>${"<!--<script>".repeat(100_000)}`],
    ["references", `<img src="${"&".repeat(300_000)}">`],
    ["long references", `<img src="&${"a".repeat(300_000)}">`],
    ["candidates", `<img srcset="${"/a 1x,".repeat(100_000)}">`],
    ["brackets", `<p style="${"url(".repeat(100_000)}">`],
    ["documents in documents", `<iframe srcdoc="${"<iframe srcdoc='".repeat(20_000)}">`],
  ])("%s", (_name, page) => {
    const page_ = bytes(page);
    for (const lengths of [[], [1_021]]) expect(rewriteBytes(page_, lengths).length).toBeGreaterThan(0);
  });

  test("a tag that comes byte by byte is read once", () => {
    const page = bytes(`<img alt="${"x".repeat(300_000)}" src=//evil.test>`);
    expect(text(rewriteBytes(page, [1])).endsWith("data-src=//evil.test>")).toBe(true);
  });
});
