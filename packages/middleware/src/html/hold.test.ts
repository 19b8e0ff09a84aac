import { describe, expect, test } from "vitest";
import type { Sighting } from "../options.ts";
import { strayLoads } from "../testing/oracle.fixture.ts";
import { rewrite } from "../testing/pages.fixture.ts";

const EVIL = "//evil.test/";

describe("what loads is held", () => {
  test.each([
    // scripts
    [`<script src="${EVIL}"></script>`, `<script type="text/plain" data-temoin="" data-src="${EVIL}"></script>`],
    [
      '<script type=module async src="https://counter.example/c.js">',
      '<script type="text/plain" data-temoin="counter" data-type=module async data-src="https://counter.example/c.js">',
    ],
    [
      `<svg><script xlink:href="${EVIL}"/></svg>`,
      `<svg><script type="text/plain" data-temoin="" data-xlink:href="${EVIL}"/></svg>`,
    ],
    // what stands in attributes
    [`<iframe title=x src='${EVIL}'>`, `<iframe data-temoin="" title=x data-src='${EVIL}'>`],
    [`<frame src=${EVIL}>`, `<frame data-temoin="" data-src=${EVIL}>`],
    [`<embed src=${EVIL}>`, `<embed data-temoin="" data-src=${EVIL}>`],
    [`<object data="${EVIL}">`, `<object data-temoin="" data-data="${EVIL}">`],
    [`<img src="${EVIL}" alt>`, `<img data-temoin="" data-src="${EVIL}" alt>`],
    [`<IMG/SRC='${EVIL}'/>`, `<IMG data-temoin=""/data-SRC='${EVIL}'/>`],
    [`<img src="/a" srcset="/a 1x,${EVIL} 2x">`, `<img data-temoin="" src="/a" data-srcset="/a 1x,${EVIL} 2x">`],
    [`<image src=${EVIL}>`, `<image data-temoin="" data-src=${EVIL}>`],
    [`<input type=image src="${EVIL}">`, `<input data-temoin="" type=image data-src="${EVIL}">`],
    [`<video poster="${EVIL}" src="/v">`, `<video data-temoin="" data-poster="${EVIL}" src="/v">`],
    [`<source src="${EVIL}">`, `<source data-temoin="" data-src="${EVIL}">`],
    [`<track src="${EVIL}">`, `<track data-temoin="" data-src="${EVIL}">`],
    [`<audio src="${EVIL}">`, `<audio data-temoin="" data-src="${EVIL}">`],
    [`<a href="${EVIL}" ping="/a ${EVIL}">`, `<a data-temoin="" href="${EVIL}" data-ping="/a ${EVIL}">`],
    [`<img attributionsrc="${EVIL}" src="/a">`, `<img data-temoin="" data-attributionsrc="${EVIL}" src="/a">`],
    [`<body background="${EVIL}">`, `<body data-temoin="" data-background="${EVIL}">`],
    [`<td background="${EVIL}">`, `<td data-temoin="" data-background="${EVIL}">`],
    [`<svg><use href="${EVIL}#a"/>`, `<svg><use data-temoin="" data-href="${EVIL}#a"/>`],
    [`<svg><feImage xlink:href="${EVIL}"/>`, `<svg><feImage data-temoin="" data-xlink:href="${EVIL}"/>`],
    [`<svg><rect fill="url(${EVIL}#a)"/>`, `<svg><rect data-temoin="" data-fill="url(${EVIL}#a)"/>`],
    [`<svg><set attributeName="href" to="${EVIL}"/>`, `<svg><set data-temoin="" attributeName="href" data-to="${EVIL}"/>`],
    [`<iframe src="data:text/html,<img src=${EVIL}>">`, `<iframe data-temoin="" data-src="data:text/html,<img src=${EVIL}>">`],
    [
      '<iframe src="data:text/html;base64,PGltZyBzcmM9Ly9ldmlsLnRlc3Q+">',
      '<iframe data-temoin="" data-src="data:text/html;base64,PGltZyBzcmM9Ly9ldmlsLnRlc3Q+">',
    ],
    // links that fetch or connect
    [`<link rel="ICON" href="${EVIL}">`, `<link data-temoin="" rel="ICON" data-href="${EVIL}">`],
    [`<link href="${EVIL}" rel="alternate stylesheet">`, `<link data-temoin="" data-href="${EVIL}" rel="alternate stylesheet">`],
    [
      `<link rel=preload as=image imagesrcset="${EVIL}">`,
      `<link data-temoin="" rel=preload as=image data-imagesrcset="${EVIL}">`,
    ],
    [`<link rel=dns-prefetch href=${EVIL}>`, `<link data-temoin="" rel=dns-prefetch data-href=${EVIL}>`],
    // styles
    [
      `<p style="color:red;background:url( '${EVIL}' )">`,
      `<p data-temoin="" style="color:red;background:url(data:,)" data-style="color:red;background:url( '${EVIL}' )">`,
    ],
    [
      "<p style='background:url(&quot;//evil.test&quot;);content:\"&eacute;&amp;\"'>",
      `<p data-temoin="" style="background:url(data:,);content:&quot;&eacute;&amp;&quot;" data-style='background:url(&quot;//evil.test&quot;);content:"&eacute;&amp;"'>`,
    ],
    [
      `<style id=s media=print>a{b:url(${EVIL})}</style>`,
      `<style id=s media=print>a{b:url(data:,)}</style><style type="text/plain" data-temoin="" media=print>a{b:url(${EVIL})}</style>`,
    ],
    [`<style>@import '${EVIL}';`, `<style></style><style type="text/plain" data-temoin="">@import '${EVIL}';`],
    // documents in attributes
    [
      `<iframe srcdoc="<img src='${EVIL}'>&eacute;&amp;amp;">`,
      `<iframe srcdoc="<img data-temoin=&quot;&quot; data-src='${EVIL}'>&eacute;&amp;amp;">`,
    ],
    [
      `<iframe srcdoc='<p style="a:url(${EVIL})">'>`,
      `<iframe srcdoc='<p data-temoin="" style="a:url(data:,)" data-style="a:url(${EVIL})">'>`,
    ],
    // rules
    [
      '<script type="speculationrules">{"prerender":[{"urls":["//evil.test/"]}]}</script>',
      '<script type="text/plain" data-temoin="" data-type="speculationrules">{"prerender":[{"urls":["//evil.test/"]}]}</script>',
    ],
    // the first of a name counts
    [`<img src="${EVIL}" src="/a">`, `<img data-temoin="" data-src="${EVIL}" src="/a">`],
    [`<img data-src="/lazy" src="${EVIL}">`, `<img data-temoin="" data-src="/lazy" data-temoin-src="${EVIL}">`],
    [`<img data-temoin="statistics" src="${EVIL}">`, `<img data-temoin="statistics" data-src="${EVIL}">`],
    // several services in one: nobody may open it
    [
      `<img src="https://counter.example" srcset="${EVIL}">`,
      `<img data-temoin="" data-src="https://counter.example" data-srcset="${EVIL}">`,
    ],
  ])("%s", (html, held) => {
    const out = rewrite(html);
    // A style or script that has not ended is ended by the document.
    expect(out).toBe(held);
    expect(strayLoads(out)).toEqual([]);
  });
});

describe("what loads nothing stays", () => {
  test.each([
    `<a href="${EVIL}">`,
    `<area href="${EVIL}">`,
    `<form action="${EVIL}">`,
    `<link rel="canonical" href="${EVIL}">`,
    `<link rel="alternate author license me" href="${EVIL}">`,
    `<script type="application/json" src="${EVIL}">`,
    `<script type="text/plain" data-temoin="counter" src="https://counter.example/">`,
    '<iframe data-temoin="counter" data-src="https://counter.example/">',
    `<img src="/a" src="${EVIL}">`,
    `<img data-src="${EVIL}" src="/a">`,
    `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'>">`,
    '<img src="https://fonts.example/a" srcset="https://shop.example/b, //fonts.example:8443/c 2x">',
    `<style type="text/plain" data-temoin="counter">a{b:url(${EVIL})}</style>`,
    `<style type="text/less">a{b:url(${EVIL})}</style>`,
    `<!-- <img src="${EVIL}"> -->`,
    `<textarea><img src="${EVIL}"></textarea>`,
    `<title><img src="${EVIL}"></title>`,
    `<script>var a = '<img src="${EVIL}">'</script>`,
    `<template><p>x</template>`,
    `<iframe srcdoc="<p>&eacute;</p>"></iframe>`,
    '<script type="speculationrules">{"prefetch":[{"where":{"href_matches":"/*"}}]}</script>',
    '<base href="/sub/"><img src="a.png">',
  ])("%s", (html) => {
    expect(rewrite(html)).toBe(html);
  });
});

describe("where parsers see different things", () => {
  test.each([
    ["noscript is markup for those without scripts", `<noscript><img src="${EVIL}"></noscript>`],
    ["it ends in the middle of an attribute", `<noscript><p title="</noscript><img src=${EVIL}>">`],
    ["it ends in the middle of a comment", `<noscript><!-- </noscript><img src=${EVIL}> -->`],
    ["it ends in the middle of a text", `<noscript><textarea></noscript><img src=${EVIL}></textarea>`],
    ["it ends in the middle of a script's comment", `<noscript><script><!--<script></noscript><img src=${EVIL}>`],
    ["a title in a drawing is markup", `<svg><title><img src=${EVIL}></title></svg>`],
    ["a style in a drawing is markup", `<svg><style><img src=${EVIL}></style></svg>`],
    ["a style in a drawing resolves references", "<svg><style>a{b:url(&#x2f;/evil.test)}</style></svg>"],
    ["a section in a drawing is text", `<svg><style><![CDATA[ a{b:url(${EVIL})} ]]></style></svg>`],
    ["a section elsewhere is a comment", `<p><![CDATA[ > <img src=${EVIL}> ]]>`],
    ["a drawing ends at what cannot stand in it", `<svg><p><style><img src=${EVIL}></style><img src=${EVIL}>`],
    ["nobody knows whether a drawing has ended", `<div><svg></div><style><!--</style><img src=${EVIL}>-->`],
    ["everything may be ignored between frames", `<frameset><xmp><frame src=${EVIL}></xmp>`],
    [
      "nothing may be made between columns of a template, save templates",
      `<template><col><xmp><template><img src=${EVIL}></template></xmp>`,
    ],
    [
      "a cell ends the drawing in the cell before it",
      `<table><td><svg><foreignObject><td></td></foreignObject><style><!--</style><img src=${EVIL}>-->`,
    ],
    [
      "an end tag that ends nothing leaves all open",
      `<svg><foreignObject><div></span></foreignObject><style><!--</style><img src=${EVIL}>-->`,
    ],
    ["HTML may stand in a drawing's title", `<svg><title><style><!--</style><img src=${EVIL}>-->`],
    ["a drawing may be ignored", `<template><col><svg><![CDATA[ > <template><img src=${EVIL}></template> ]]>`],
    [
      "a script's comment in a script ends with an end tag, the script does not",
      `<script><!--<script></script><!-- </script><img src=${EVIL}>-->`,
    ],
    ["what covers a drawing may go again", `<svg><foreignObject></x><p></p></foreignObject><style><img src=${EVIL}></style>`],
    ["a comment in a script ends", `<script><!-- --><script></script><img src=${EVIL}>`],
    ["nobody knows whether a section is one", `<svg></x><![CDATA[ > <!-- ]]><img src=${EVIL}>-->`],
    ["nothing ends the tag in which it ends", `<noscript><p a='</noscript><img src="${EVIL}">`],
    ["a section in a drawing's title is one for some", `<svg><title><![CDATA[<textarea><img src=${EVIL}>]]>`],
    ["what begins in the unknown is unknown", `<svg></x><math><style>a{b:url(${EVIL})}</style>`],
    ["frames are none in a list of options", `<table><td><select><frameset><noframes></table><img src="${EVIL}">`],
    ["<plaintext> ends nothing but all", `<noscript><plaintext></noscript><img src=${EVIL}>`],
    ["a script is over only when its inner one is", `<script><!--<script></script>--></script><img src=${EVIL}>`],
    ["a base leads all others astray", `<base href="${EVIL}"><img src="a.png"><p style="a:url(b.png)">`],
  ])("%s", (_why, html) => {
    // The witness sees that it would load something: else the test would prove nothing.
    expect(strayLoads(html)).not.toEqual([]);
    expect(strayLoads(rewrite(html))).toEqual([]);
  });

  test.each([
    ["a style in a drawing joins its texts", `<svg><style>@im<!-- -->port '${EVIL}'</style></svg>`],
    ["older parsers ignore a text in a list of options", `<select><title><img src=${EVIL}></title></select>`],
  ])("%s, which the witness does not see", (_why, html) => {
    expect(rewrite(html)).toContain('data-temoin=""');
  });

  test("what closes for one closes for all, and nothing else changes", () => {
    expect(rewrite("<noscript><iframe></noscript><p>")).toBe("<noscript><iframe></iframe></noscript><p>");
    expect(rewrite("<noscript><img alt=a></noscript><p>")).toBe("<noscript><img alt=a></noscript><p>");
  });
});

test("everything held is reported, by host and service and never by address", () => {
  const told: Sighting[] = [];
  rewrite(
    `<img src="${EVIL}secret?id=1"><script src="https://counter.example/c"></script><style>a{b:url(${EVIL})}</style><iframe srcdoc="<img src=${EVIL}>">`,
    { report: (sighting) => told.push(sighting) },
  );
  expect(told).toEqual([
    { kind: "markup", name: "img", host: "evil.test", declared: false },
    { kind: "markup", name: "script", host: "counter.example", declared: true, service: "counter" },
    { kind: "markup", name: "style", host: "evil.test", declared: false },
    { kind: "markup", name: "img", host: "evil.test", declared: false },
  ]);
});
