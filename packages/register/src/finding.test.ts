// The order of severities.
import { expect, it } from "vitest";
import { atLeast, severities } from "./finding.ts";

it("holds every severity at least as bad as itself and as the milder ones", () => {
  expect(severities).toEqual(["critical", "high", "medium", "low", "info"]);
  for (const [index, severity] of severities.entries()) {
    for (const [other, milder] of severities.entries()) expect(atLeast(severity, milder)).toBe(index <= other);
  }
});
