import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { HeadersCopy } from "./headers-copy.ts";
import { HeadersView } from "./headers-view.ts";

const names = fc.constantFrom("Vary", "etag", "Set-Cookie", "X-Many", "Content-Encoding", "absent");
const values = fc.constantFrom("a", "b, c", '"d"');
const change = fc.oneof(
  fc.tuple(fc.constant("set" as const), names, values),
  fc.tuple(fc.constant("append" as const), names, values),
  fc.tuple(fc.constant("delete" as const), names),
);

function answer(): ServerResponse {
  const res = new ServerResponse(new IncomingMessage(new Socket()));
  res.setHeader("ETag", '"1"');
  res.setHeader("X-Many", ["a", "b"]);
  res.setHeader("Set-Cookie", ["s=1", "t=2"]);
  res.setHeader("Content-Encoding", "gzip");
  return res;
}

/** Headers of JavaScript, which these stand for. */
function like(res: ServerResponse): Headers {
  return new Headers(new HeadersView(res.getHeaders()));
}

test("any changes are those of Headers, also in a copy of a copy, and are written where the site answers", () => {
  fc.assert(
    fc.property(fc.array(change), fc.array(change), (first, then) => {
      const [res, real] = [answer(), like(answer())];
      const before = new HeadersCopy(new HeadersView(res.getHeaders()));
      for (const [what, name, value = ""] of first) before[what](name, value);
      const copy = new HeadersCopy(before);
      for (const [what, name, value = ""] of then) copy[what](name, value);
      for (const [what, name, value = ""] of [...first, ...then]) real[what](name, value);
      expect([...new Headers(copy)]).toEqual([...real]);
      copy.writeTo(res);
      expect([...like(res)]).toEqual([...real]);
    }),
  );
});

test("what is not changed stays as the site wrote it, also what is hidden", () => {
  const res = answer();
  const copy = new HeadersCopy(new HeadersView(res.getHeaders(), "content-encoding"));
  expect(copy.has("content-encoding")).toBe(false);
  copy.delete("absent");
  copy.set("ETag", '"2"');
  copy.writeTo(res);
  expect(res.getHeaders()).toEqual({
    etag: '"2"',
    "x-many": ["a", "b"],
    "set-cookie": ["s=1", "t=2"],
    "content-encoding": "gzip",
  });
});
