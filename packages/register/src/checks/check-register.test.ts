// All checks together: order, isolation, and registers that state nothing.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { severities } from "../finding.ts";
import { profileOf } from "../profiles/index.ts";
import { profileIds } from "../schema.ts";
import { sample } from "../testing/sample.fixture.ts";
import { addTracker, knownInTrial as known } from "../testing/trial.fixture.ts";
import type { Check } from "./check.ts";
import { checkRegister } from "./check-register.ts";
import { checks } from "./index.ts";

const profile = profileOf("fr");

it("finds nothing in the sample", () => {
  expect(checkRegister({ register: sample(), profile, known })).toEqual([]);
});

it("sorts by severity, then by place with numbers as numbers", () => {
  const one = (where: string, severity: (typeof severities)[number]) => ({ where, severity, message: "Wrong.", mend: "Mend." });
  const check: Check = {
    id: "made-up",
    severity: "medium",
    basis: "A01",
    *check() {
      yield one("b", "low");
      yield one("t[10]", "high");
      yield one("t[9]", "high");
      yield one("a", "low");
      yield { where: "z", message: "Wrong.", mend: "Mend." };
    },
  };
  const found = checkRegister({ register: sample(), profile, known }, [check]);
  expect(found.map(({ where, severity }) => `${where} ${severity}`)).toEqual([
    "t[9] high",
    "t[10] high",
    "z medium",
    "a low",
    "b low",
  ]);
  expect(found.every(({ rule }) => rule === "made-up")).toBe(true);
});

it("turns a check that stops into one finding and runs the others", () => {
  const broken: Check = {
    id: "broken",
    severity: "low",
    basis: "A01",
    check() {
      throw new Error("no such thing");
    },
  };
  const register = sample((r) => addTracker(r, { name: "not stated" }));
  const found = checkRegister({ register, profile, known }, [broken, ...checks]);
  expect(found.map(({ rule }) => rule)).toEqual(["check-failed", "exemption-unlisted", "tracker-unnamed"]);
  expect(found[0]).toMatchObject({ severity: "high", message: 'The check "broken" stopped: no such thing.' });
});

it("takes any register that the schema takes, under any profile, without a check that fails", () => {
  const ns = "not stated";
  const word = fc.constantFrom("running", "statistics", "nobody", "payment");
  const text = fc.option(fc.constantFrom({ en: "Something." }, "Anonymous, without consent.", { de: "Etwas." }), {
    nil: undefined,
  });
  const tracker = fc.record(
    {
      name: fc.constantFrom(ns, "_ga", "_fbp / _fbp", "{a}*<b>", "*", "session"),
      storage: fc.constantFrom("cookie", "sdk", ["cookie", "localStorage"]),
      lifetime: fc.constantFrom(ns, "session", "forever", "browser", "99999 years", "1 second"),
      purpose: fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 3 })),
      exemption: fc.constantFrom("audience-measurement", "authentication", "anonymous", ns, "x"),
      host: fc.constantFrom(ns, ".a.example"),
      text,
    },
    { requiredKeys: ["name", "storage", "lifetime", "purpose"] },
  );
  const change = fc.record({
    trackers: fc.array(tracker, { maxLength: 5 }),
    basis: fc.constantFrom("consent", "exempt", "legitimate interest"),
    profile: fc.constantFrom(...profileIds),
    silent: fc.boolean(),
    children: fc.boolean(),
  });
  fc.assert(
    fc.property(change, ({ trackers, basis, profile: id, silent, children }) => {
      const register = sample((r) => {
        r.profile = id;
        r.site.children = children;
        r.site.surfaces = ["web", "app", "mail"];
        Object.assign(r.services.till ?? {}, { trackers, provider: { name: ns } });
        Object.assign(r.purposes.statistics ?? {}, { basis, description: undefined, maxLifetime: "2 years" });
        if (silent) r.controller = r.dpo = r.choice.lifetime = r.retention = r.site.hosts = r.version.date = ns;
      });
      const found = checkRegister({ register, profile: profileOf(id), known });
      expect(found.filter(({ rule }) => rule === "check-failed")).toEqual([]);
      for (const { message, mend } of found) {
        expect(message).toMatch(/^[^a-z].*[.]$/);
        expect(mend).toMatch(/^[A-Z].*[.]$/s);
      }
    }),
    { numRuns: 300 },
  );
});
