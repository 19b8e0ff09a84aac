// The cookie's text: readable, reversible, and harmless whatever it holds.
import fc from "fast-check";
import { expect, it } from "vitest";
import { bundles, choices } from "../testing/bundles.fixture.ts";
import type { Bundle } from "./bundle.ts";
import { type Choice, choiceState, formatChoice, parseChoice } from "./choice.ts";

const bundle: Bundle = {
  site: "site",
  editions: ["0123456789ab"],
  ttl: 1_000,
  purposes: [{ id: "running", exempt: 1 }, { id: "analytics" }, { id: "adverts", sale: 1 }],
  services: [],
  trackers: [],
};
const choice = (purposes: string[], services: Record<string, boolean> = {}): Choice => ({
  edition: "0123456789ab",
  at: 1_795_000_000,
  purposes,
  services,
});

it("reads back what it wrote", () => {
  fc.assert(
    fc.property(bundles, choices, (any, made) => {
      expect(parseChoice(formatChoice(any, made))).toEqual(made);
    }),
  );
});

it("is a text that any server can read", () => {
  expect(formatChoice(bundle, choice(["analytics"], { hotjar: false, maps: true }))).toBe(
    "state=custom&edition=0123456789ab&at=1795000000&purposes=analytics&services=-hotjar+maps",
  );
  expect(formatChoice(bundle, choice([]))).toBe("state=refused&edition=0123456789ab&at=1795000000&purposes=&services=");
});

it.each([
  [[], {}, "refused"],
  [["running"], {}, "refused"],
  [[], { maps: false }, "refused"],
  [[], { maps: true }, "custom"],
  [["analytics"], {}, "custom"],
  [["analytics", "adverts"], {}, "granted"],
  [["analytics", "adverts"], { maps: true }, "granted"],
  [["analytics", "adverts"], { maps: false }, "custom"],
  [["unknown"], {}, "refused"],
] as const)("says of %j and %j: %s", (purposes, services, state) => {
  expect(choiceState(bundle, choice([...purposes], services))).toBe(state);
});

it("says refused where nothing is asked", () => {
  expect(choiceState({ ...bundle, purposes: [] }, choice([]))).toBe("refused");
});

const good = "state=granted&edition=0123456789ab&at=1795000000&purposes=analytics&services=";

it.each([
  "",
  "granted",
  `${good}\n`,
  ` ${good}`,
  `${good};`,
  good.replace("granted", "yes"),
  good.replace("0123456789ab", "0123456789a"),
  good.replace("0123456789ab", "0123456789abc"),
  good.replace("0123456789ab", "0123456789AB"),
  good.replace("1795000000", "17950000"),
  good.replace("1795000000", "179500000000"),
  good.replace("1795000000", "-1795000000"),
  good.replace("analytics", "Analytics"),
  good.replace("analytics", "a_b"),
  good.replace("&services=", ""),
  `${good}%00`,
  `x${good}`,
])("refuses %j", (value) => {
  expect(parseChoice(good)).toBeDefined();
  expect(parseChoice(value)).toBeUndefined();
});

it.each(["179500000", "1795000000", "17950000000"])("takes a date of %s seconds", (at) => {
  expect(parseChoice(good.replace("1795000000", at))?.at).toBe(Number(at));
});

it("never stops on any text, and gives only plain values", () => {
  const piece = fc.constantFrom(
    "state=",
    "granted",
    "&edition=",
    "0123456789ab",
    "&at=",
    "1795000000",
    "&purposes=",
    "&services=",
    "+",
    "-",
    "a",
  );
  const near = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(
      fc.oneof(
        near,
        fc.string({ unit: "binary" }),
        fc.string().map((tail) => good + tail),
      ),
      (value) => {
        const found = parseChoice(value);
        if (found === undefined) return;
        expect(Number.isSafeInteger(found.at)).toBe(true);
        expect(found.purposes.every((id) => /^[a-z0-9-]+$/.test(id))).toBe(true);
        expect(Object.values(found.services).every((is) => typeof is === "boolean")).toBe(true);
      },
    ),
  );
});

it("skips empty places in its lists, and takes the last word on a service", () => {
  expect(parseChoice(`${good.replace("analytics", "+a++b+")}x+-x`)).toMatchObject({
    purposes: ["a", "b"],
    services: { x: false },
  });
});
