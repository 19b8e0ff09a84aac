import { known } from "@temoin/catalogue";
import { checkRegister, profileOf } from "@temoin/register";
import { expect, it } from "vitest";
import { cexro } from "./findings/cexro.ts";
import type { ExpectedFindings } from "./findings/expected.ts";
import { inmemori } from "./findings/inmemori.ts";
import { lucca } from "./findings/lucca.ts";
import { saas } from "./findings/saas.ts";
import { scare } from "./findings/scare.ts";
import { loadRegisters, type SiteId, siteIds } from "./registers.ts";

const loaded = await loadRegisters();
const expected: Readonly<Record<SiteId, ExpectedFindings>> = { lucca, cexro, saas, inmemori, scare };

it.each(siteIds)("the checks say of the policy of %s what is wrong with it, and nothing else", (id) => {
  const { register } = loaded[id];
  const findings = checkRegister({ register, profile: profileOf(register.profile), known });
  const found = findings.map(({ rule, where }) => `${rule} ${where}`);
  const wanted = Object.entries(expected[id]).flatMap(([rule, places]) => places.map((where) => `${rule} ${where}`));
  expect(found.toSorted()).toEqual(wanted.toSorted());
});
