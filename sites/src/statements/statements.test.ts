import { readdirSync, readFileSync } from "node:fs";
import { hasText } from "@temoin/register";
import { describe, expect, it } from "vitest";
import { loadRegisters, siteIds } from "../registers.ts";
import type { Carrier } from "./statement.ts";
import { statements } from "./table.ts";
import { valuesAt } from "./values-at.ts";

const loaded = await loadRegisters();
const rows = siteIds.flatMap((site) => statements[site].map(({ id, by }) => ({ id, by, site })));
const carriers = rows.flatMap(({ id, by, site }) => by.map((carrier) => ({ id, site, carrier })));
const those = <Kind extends Carrier>(is: (carrier: Carrier) => carrier is Kind) =>
  carriers.flatMap((row) => (is(row.carrier) ? [{ ...row, carrier: row.carrier, register: loaded[row.site].register }] : []));

it("has each of the 64 statements once, under its own site", () => {
  const wanted = [14, 22, 13, 9, 6].flatMap((count, policy) =>
    Array.from({ length: count }, (_, index) => `${siteIds[policy]} S${policy}.${index + 1}`),
  );
  expect(wanted).toHaveLength(64);
  expect(rows.map(({ site, id }) => `${site} ${id}`)).toEqual(wanted);
});

describe("a field that carries a statement", () => {
  const fields = those((carrier): carrier is Extract<Carrier, { field: string }> => "field" in carrier);

  it.each(fields)("$id $carrier.field", ({ register, carrier }) => {
    const values = valuesAt(register, carrier.field);
    expect(values.length, "the path leads nowhere").toBeGreaterThan(0);
    for (const value of values) {
      if ("equals" in carrier) expect(value).toEqual(carrier.equals);
      else if ("contains" in carrier) expect(value).toContain(carrier.contains);
      else expect(Object.keys(value as object)).toEqual(carrier.keys);
    }
  });
});

describe("a note that carries a statement", () => {
  const notes = those((carrier): carrier is Extract<Carrier, { note: string }> => "note" in carrier);

  it.each(notes)("$id $carrier.note is there in every language of the site", ({ register, carrier }) => {
    const found = register.notes.filter(({ id }) => id === carrier.note);
    expect(found).toHaveLength(1);
    for (const language of register.site.languages) expect(hasText(found[0]?.text, language, register), language).toBe(true);
  });

  it("has an id that no other note of its site has", () => {
    for (const { register } of Object.values(loaded)) {
      const ids = register.notes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe("a behaviour that carries a statement", () => {
  const behaviours = those((carrier): carrier is Extract<Carrier, { behaviour: string }> => "behaviour" in carrier);
  const titles = titlesIn(new URL("../../../e2e/src/", import.meta.url));

  // Without a single browser test there is nothing to look the titles up in.
  it.skipIf(titles.length === 0).each(behaviours)("$id is shown by a browser test: $carrier.behaviour", ({ carrier }) => {
    expect(titles.filter((title) => title.test(carrier.behaviour))).toHaveLength(1);
  });
});

/** The titles of all tests in a folder; what a template fills in matches one word. */
function titlesIn(folder: URL): RegExp[] {
  const specs = readdirSync(folder).filter((name) => name.endsWith(".spec.ts"));
  return specs
    .flatMap((name) => [...readFileSync(new URL(name, folder), "utf8").matchAll(/\btest\(\s*(["`])(.+?)\1/g)])
    .map(
      ([, , title = ""]) =>
        new RegExp(
          `^${title
            .split(/\$\{[^}]*\}/)
            .map(escaped)
            .join("\\S+")}$`,
        ),
    );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
