import { expect, test, vi } from "vitest";
import { checkControl, type Row } from "./report.ts";
import { counted, further } from "./routes/index.ts";
import type { Leaks } from "./visit.ts";
import { nameOf, writes } from "./writes.ts";

const everything = (): Leaks => ({ routes: new Set([...counted, ...further]), writes: new Set(writes) });
const control = (undeclared: Leaks, declared = everything()): Row => ({
  tool: { name: "nothing" },
  before: { undeclared, declared },
});

test("a control that leaks everything is fit to judge by all of it", () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const { routes, writes: kept } = checkControl(control(everything()));
  expect(routes).toHaveLength(counted.length + further.length);
  expect(kept).toHaveLength(writes.length);
});

test.each(counted.map((route) => [route.id, route] as const))("stops when %s does not leak without a tool", (id, route) => {
  const leaks = everything();
  const fewer = { ...leaks, routes: new Set([...leaks.routes].filter((one) => one !== route)) };
  expect(() => checkControl(control(fewer))).toThrow(id);
  expect(() => checkControl(control(everything(), fewer))).toThrow(id);
});

test.each(writes.filter(({ counts }) => counts).map((write) => [write.id, write] as const))(
  "stops when %s is not kept without a tool",
  (id, write) => {
    const leaks = everything();
    const fewer = { ...leaks, writes: new Set([...leaks.writes].filter((one) => one !== write)) };
    expect(() => checkControl(control(fewer))).toThrow(id);
  },
);

test("a further way that this browser does not make is named and not judged", () => {
  const said = vi.spyOn(console, "log").mockImplementation(() => {});
  const leaks = everything();
  const [first] = further;
  if (!first) throw new Error("There are no further routes.");
  const fewer = { ...leaks, routes: new Set([...leaks.routes].filter((one) => one !== first)) };
  expect(checkControl(control(fewer)).routes).not.toContain(first);
  expect(said.mock.calls.flat().join("\n")).toContain(`so not judged: ${first.id}`);
});

test("seventeen routes and six writes count, under names that no two share", () => {
  expect(new Set(counted.map(({ group, id }) => group ?? id)).size).toBe(17);
  expect(new Set(writes.filter(({ counts }) => counts).map(({ group, id }) => group ?? id)).size).toBe(6);
  const ids = [...counted, ...further].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const names = writes.flatMap((write) => [nameOf(write, "declared"), nameOf(write, "undeclared")]);
  expect(new Set(names).size).toBe(names.length);
});
