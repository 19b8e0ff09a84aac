// The closed list of reasons.
import { expect, it } from "vitest";
import { exemptions, isExemption } from "./exemption.ts";

it("has the seven reasons of the guidelines and takes no other", () => {
  expect(exemptions).toHaveLength(7);
  for (const reason of exemptions) expect(isExemption(reason)).toBe(true);
  for (const reason of ["", "security", "Cart", "not stated", undefined, null, 0, ["cart"]])
    expect(isExemption(reason)).toBe(false);
});
