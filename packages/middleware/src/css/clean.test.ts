import { describe, expect, test } from "vitest";
import { fromBytes, toBytes } from "../html/latin1.ts";
import { nobody } from "../testing/pages.fixture.ts";
import { addressesOf } from "../url/addresses.ts";
import { cleanCss } from "./clean.ts";
import { cleanSheet } from "./sheet.ts";

const clean = (css: string) => cleanCss(fromBytes(new TextEncoder().encode(css)), addressesOf(nobody));

describe("addresses of held hosts go", () => {
  test.each([
    ["a{b:url(//evil.test)}", "a{b:url(data:,)}"],
    ['a{b:URL( "//evil.test" ) c}', "a{b:url(data:,) c}"],
    ["a{b:url('https://evil.test' format(x))}", 'a{b:url("data:," format(x))}'],
    ["a{b:u\\72l(//evil.test)}", "a{b:url(data:,)}"],
    ["a{b:\\75 rl(//evil.test)}", "a{b:url(data:,)}"],
    ["a{b:url(\\2f\\2f evil.test)}", "a{b:url(data:,)}"],
    ["a{b:url(/\\/evil.test)}", "a{b:url(data:,)}"],
    ['a{b:url("/\\\n/evil.test")}', "a{b:url(data:,)}"],
    ["a{b:url(https:\\\\evil.test)}", "a{b:url(https:\\\\evil.test)}".replace("https:\\\\evil.test", "data:,")],
    ["a{b:url(//evil.test", "a{b:url(data:,)"],
    ['a{b:url("//evil.test', "a{b:url(data:,)"],
    ["a{b:url('/\t/evil.test')}", "a{b:url(data:,)}"],
    ["a{b:image-set('//evil.test' 1x, url(/a) 2x)}", 'a{b:image-set("data:," 1x, url(/a) 2x)}'],
    ["a{b:-webkit-image-set(url(//evil.test) 1x)}", "a{b:-webkit-image-set(url(data:,) 1x)}"],
    ["a{b:image-set(var(--x, '//evil.test') 1x)}", 'a{b:image-set(var(--x, "data:,") 1x)}'],
    ["@font-face{src:url(//evil.test) format('woff2'),url(/b)}", "@font-face{src:url(data:,) format('woff2'),url(/b)}"],
    ["@import '//evil.test';a{}", "a{}"],
    ["@IMPORT url(//evil.test) layer(x) screen;a{}", "a{}"],
    ['@\\69mport "//evil.test"', ""],
    ["@import/**/\"//evil.test\";@import '/b';", "@import '/b';"],
    ["/* url(//a) */a{b:url(//evil.test)}/* url(//b", "/* url(//a) */a{b:url(data:,)}/* url(//b"],
    ["--x:url(//evil.test)", "--x:url(data:,)"],
    ["a{b:src('//evil.test')}", 'a{b:src("data:,")}'],
    ["<!-- @import '//evil.test'; -->", "<!--  -->"],
    ["a{b:url(//é.test)}", "a{b:url(data:,)}"],
  ])("%o", (css, cleaned) => {
    expect(clean(css)?.css).toBe(cleaned);
  });
});

describe("everything else stays", () => {
  test.each([
    "a{b:url(/a.png) url(b.png) url(https://fonts.example/c) url(data:x,//evil.test)}",
    "/* //evil.test */ a{b:c}",
    "a{content:'url(//evil.test)'}",
    'a::after{content:"//evil.test"}',
    "@namespace svg url(#a);",
    "a{b:url(a b//evil.test)}",
    'a{b:url(a"//evil.test)}',
    "a{b:'\n//evil.test'}",
    "@import url(/a.css) supports(display:grid);",
    "#url{b:c}",
    "a{b:xurl(//evil.test)}",
    "",
  ])("%o", (css) => {
    expect(clean(css)).toBeUndefined();
  });
});

describe("a sheet of its own", () => {
  const sheet = (bytes: Uint8Array) => {
    const held: string[] = [];
    const out = cleanSheet(bytes, addressesOf(nobody), (all) => held.push(...all.map(({ host }) => host)));
    return { out, held };
  };

  test("is the same object when nothing in it is held", () => {
    const bytes = toBytes("a{b:url(/x)}\xe9\x80");
    expect(sheet(bytes)).toEqual({ out: bytes, held: [] });
    expect(sheet(bytes).out).toBe(bytes);
  });

  test("keeps every other byte, whatever its encoding", () => {
    const bytes = toBytes("\x80\x93\xff a{b:url(//evil.test)} \x81\x8d");
    expect(sheet(bytes).out).toEqual(toBytes("\x80\x93\xff a{b:url(data:,)} \x81\x8d"));
  });

  test("in UTF-16 is held whole: nobody reads it here", () => {
    expect(sheet(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toEqual({ out: new Uint8Array(0), held: [""] });
  });

  test("costs no more than its length", () => {
    for (const piece of ["(", "url(", '"', "\\", "@import\t", "url( ", "/*", "'\\\n"]) {
      expect(() => clean(`//${piece.repeat(200_000)}`)).not.toThrow();
    }
  });
});
