// Random documents: pieces of markup in any order, whole and broken, with addresses that are fine and some that are not.
import fc from "fast-check";

/** All lead out of reach, however they are written. */
export const strays: readonly string[] = [
  "https://evil.test/x",
  "//evil.test/x",
  "HTTPS://EVIL.test",
  "&#x2f;&#47;evil.test/",
  "/&sol;evil.test",
  "\\\\evil.test/",
  "/\t/evil.test",
  "  https:\n//evil.test",
  "https&colon;//evil.test",
  "https://counter.example/c",
  "//user:word@evil.test:8080/",
  "http:evil.test/x",
  "//fonts.example@evil.test",
  "//fonts.example.evil.test",
  "//0x7f.1/",
  "//evil&period;test/",
];

export const fines: readonly string[] = [
  "/x.png",
  "x.png?u=//evil",
  "#//evil",
  "https://fonts.example/y",
  "//shop.example:8443/z",
  "data:image/png;base64,//evil",
  "caf&eacute;.png",
  "?a=1&copy=2",
  "",
  "javascript:0",
  "about:blank",
];

/** Where an address stands: `@` is replaced by it. */
const loaders: readonly string[] = [
  '<img src="@">',
  "<img src=@ alt>",
  "<IMG SRC='@'/>",
  "<img/src='@'>",
  '<img srcset="/a 1x,@ 2x">',
  '<img alt=">" src="@">',
  '<img src="/a" src="@">',
  '<script src="@"></script>',
  '<script type="text/javascript" async src="@"></script>',
  '<script type="text/plain" data-temoin="counter" src="/k"></script>',
  '<iframe src="@"></iframe>',
  '<iframe srcdoc="<img src=&quot;/x&quot;>"></iframe>',
  '<link rel=stylesheet href="@">',
  '<link rel="shortcut icon" href=@ >',
  '<video poster="@"><source src="@"></video>',
  '<object data="@"></object>',
  '<embed src="@">',
  '<input type=image src="@">',
  '<a href="https://evil.test/" ping="/a @">',
  '<body background="@">',
  '<td background="@">',
  '<p style="background:url(@)">',
  "<p style='background:url(\"@\");color:red'>",
  "<style>a{background:url(@)}</style>",
  "<style media=print>@import '@';</style>",
  '<svg><image href="@"/></svg>',
  '<svg><use xlink:href="@"></use></svg>',
  "<svg><style>a{b:url(@)}</style></svg>",
  '<image src="@">',
];

const plain: readonly string[] = [
  "text",
  " ",
  "a < b",
  "&amp;",
  "<!doctype html>",
  "<html>",
  "<head>",
  "</head>",
  "<body class=x>",
  "<title>T <img></title>",
  "<p>",
  "</p>",
  "<div id=\"a\" data-b='c'>",
  "</div>",
  "<br/>",
  "<b>",
  "</b>",
  "<table><tr><td>",
  "</table>",
  '<a href="https://elsewhere.test/">link</a>',
  '<link rel="canonical" href="https://elsewhere.test/">',
  "<script>if (a < b) c('</p>')</script>",
  "<script><!-- <script> </script> --></script>",
  "<textarea><img src=//evil.test></textarea>",
  "<xmp><p></xmp>",
  "<!-- <img src=//evil.test> -->",
  "<!-->",
  "<!--->",
  "<!-- --!>",
  "<?php x ?>",
  "</ x>",
  "</>",
  "<x-y z>",
  "<p/ / =a b>",
  '<p a="<b>" c=\'"\'>',
  "<meta charset=utf-8>",
];

const torn: readonly string[] = [
  "<",
  "<!",
  "<!--",
  "-->",
  "--",
  ">",
  '"',
  "'",
  "=",
  "/",
  "<p ",
  '<p a="',
  "<p a='",
  "</",
  "<style>",
  "</style>",
  "<script>",
  "</script>",
  "<textarea>",
  "</textarea >",
  "<title>",
  "</title>",
  "<xmp>",
  "</xmp>",
  "<iframe>",
  "</iframe>",
  "<noembed>",
  "</noembed>",
  "<plaintext>",
  "<![CDATA[",
  "]]>",
  "\0",
  "\r\n",
  "é",
];

const nested: readonly string[] = [
  "<noscript>",
  "</noscript>",
  "<noframes>",
  "</noframes>",
  "<svg>",
  "</svg>",
  "<svg/>",
  "<math>",
  "</math>",
  "<mi>",
  "</mi>",
  "<g>",
  "</g>",
  "<desc>",
  "</desc>",
  "<foreignObject>",
  "</foreignObject>",
  "<annotation-xml encoding='text/html'>",
  "<select>",
  "</select>",
  "<option>",
  "<template>",
  "</template>",
  "<col>",
  "<frameset>",
  "<font color=red>",
  "<table>",
  "</table>",
  "<tr>",
  "<td>",
  "<li>",
  "<a>",
  "</a>",
  "<button>",
];

const loader = (urls: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...loaders), fc.constantFrom(...urls))
    .map(([text, url]) => text.replaceAll("@i", "\u0001i").replaceAll("@", url).replaceAll("\u0001i", "@i"));

const soup = (...pieces: fc.Arbitrary<string>[]) =>
  fc.array(fc.oneof(...pieces), { maxLength: 24 }).map((parts) => parts.join(""));

/** Anything at all. */
export const wildPages = soup(
  loader([...strays, ...fines]),
  fc.constantFrom(...plain),
  fc.constantFrom(...torn),
  fc.constantFrom(...nested),
);

/** Nothing in them is out of reach; broken all the same, but not where parsers disagree. */
export const finePages = soup(
  loader(fines),
  // What stands in a comment here is markup elsewhere, when pieces are torn.
  fc.constantFrom(...plain.filter((piece) => !piece.includes("evil"))),
  fc.constantFrom(...torn),
);

/** Ways to cut a text: lengths of its chunks, again and again. */
export const cuts = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
