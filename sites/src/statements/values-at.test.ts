import { expect, it } from "vitest";
import { valuesAt } from "./values-at.ts";

const root = {
  groups: {
    one: {
      items: [
        { name: "a.b", life: 1 },
        { name: "c", life: 2 },
        { name: "c", life: 3 },
      ],
    },
    two: { items: [] },
  },
  notes: [{ id: "n", text: "x" }],
};

it.each([
  ["groups.one.items[1].life", [2]],
  ["groups.one.items[a.b].life", [1]],
  ["groups.one.items[c].life", [2, 3]],
  ["groups.*.items[*].life", [1, 2, 3]],
  ["notes[n].text", ["x"]],
  ["notes[m].text", []],
  ["groups.three.items", []],
  ["groups.one.items[9]", []],
  ["notes[n].text.length", []],
  ["constructor", []],
])("finds %s", (path, values) => {
  expect(valuesAt(root, path)).toEqual(values);
});
