// Values that have broken servers before.

const deep = JSON.parse(`${"[".repeat(500)}${"]".repeat(500)}`);

export const nastyTexts: readonly string[] = [
  ...["", " ", "\0", "\u{feff}", "\ud800", "é", "𝔘", "\u202e", "\r\nSet-Cookie: a=b", "a".repeat(300), "x".repeat(12_000)],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "null", "undefined", "NaN", "-0", "1e999"],
  ...["'; drop table record; --", '" or 1=1 --', "<script>alert(1)</script>", "{{7*7}}", "%00", "%ff", "%c0%ae"],
  ...["../../../etc/passwd", "..\\..\\", "file:///etc/passwd", "2026-11-28T00:00:00Z", "0".repeat(64), "fr", "en", "FR-fr"],
];

export const nastyValues: readonly unknown[] = [
  ...nastyTexts,
  ...[null, true, false, 0, -1, 1e308, Number.MAX_SAFE_INTEGER + 2, 0.1],
  ...[[], {}, [null], [[]], { a: {} }, deep, Array(300).fill("ads"), { constructor: { prototype: { a: 1 } } }],
  Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`s${n}`, true])),
];

export const nastyHeaders: readonly (readonly [name: string, values: readonly string[]])[] = [
  [
    "content-type",
    ["text/plain", "application/json; charset=utf-16", "application/jsonx", "multipart/form-data; boundary=x", ",", ""],
  ],
  ["content-encoding", ["gzip", "br", "identity", "identity, gzip", "x"]],
  ["content-length", ["0", "1", "-1", "1e3", "99999999999999999999", "0x10", " 5", "NaN"]],
  ["origin", ["null", "https://evil.test", "https://shop.test:99999", "//", "https://shop.test.evil.test", ""]],
  ["sec-fetch-site", ["cross-site", "same-site", "none", "same-origin", "same-origin, cross-site"]],
  ["host", ["blog.test", "SHOP.TEST.", "shop.test:0", "[::1]", "[", "shop.test@evil.test", "a..b", "__proto__", ".", "évil"]],
  [
    "cookie",
    [
      "temoin=",
      "temoin=state=granted&e=zzz&at=-1",
      "temoin=%ff%00; temoin=x",
      "=;;=;",
      "__proto__=1; _ga=1",
      "_ga=1; ".repeat(400),
    ],
  ],
  ["accept-encoding", ["br;q=0, gzip;q=x", "*;q=0", ",,,;;;", "br ".repeat(2_000), "identity;q=0"]],
  ["if-none-match", ["*", '"', 'W/"x", W/', ",".repeat(5_000)]],
  ["sec-gpc", ["1", "0", "1, 1", "true"]],
  ["x-forwarded-for", ["127.0.0.1", "' or 1=1", "a".repeat(5_000)]],
  ["x-forwarded-host", ["blog.test"]],
  ["range", ["bytes=0-1", "bytes=-1", "bytes=9-1,0-"]],
  ["accept", ["application/json", "text/html;q=x", "*"]],
  ["transfer-encoding", ["chunked", "gzip, chunked", "x"]],
  ["expect", ["100-continue", "200-ok"]],
  ["upgrade", ["websocket", "h2c"]],
];

export const nastyMethods: readonly string[] = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "DELETE",
  "OPTIONS",
  "PATCH",
  "PROPFIND",
  "BREW",
  "get",
];
