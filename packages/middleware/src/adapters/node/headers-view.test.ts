import { expect, test } from "vitest";
import { HeadersView } from "./headers-view.ts";

const kept = {
  host: "shop.example",
  "x-many": ["a", "b"],
  "content-length": 12,
  "set-cookie": ["a=1, 2", "b=2"],
  ":path": "/",
  "x-none": undefined,
};
const view = new HeadersView(kept, "x-hidden");

test("reads as the Headers that it stands for", () => {
  const real = new Headers(view);
  expect([...real]).toEqual([
    ["content-length", "12"],
    ["host", "shop.example"],
    ["set-cookie", "a=1, 2"],
    ["set-cookie", "b=2"],
    ["x-many", "a, b"],
  ]);
  for (const name of ["Host", "x-many", "CONTENT-LENGTH", "x-none", "absent", "constructor", "__proto__"]) {
    expect([view.get(name), view.has(name)], name).toEqual([real.get(name), real.has(name)]);
  }
  expect(view.getSetCookie()).toEqual(real.getSetCookie());
  expect([...view.keys()].sort()).toEqual([...real.keys()]);
  expect([...view.values()].sort()).toEqual([...real.values()].sort());
  const told: string[] = [];
  view.forEach((value, name) => {
    told.push(`${name}: ${value}`);
  });
  expect(told).toContain("host: shop.example");
});

test("a hidden name is not there, under any way of asking", () => {
  const hiding = new HeadersView({ ...kept, "content-encoding": "gzip" }, "content-encoding");
  expect([
    hiding.get("Content-Encoding"),
    hiding.has("content-encoding"),
    [...hiding.keys()].includes("content-encoding"),
  ]).toEqual([null, false, false]);
  expect(new Headers(hiding).has("content-encoding")).toBe(false);
});

test("cannot be changed", () => {
  for (const change of [() => view.append("a", "b"), () => view.set("host", "b"), () => view.delete("host")])
    expect(change).toThrow(TypeError);
});
