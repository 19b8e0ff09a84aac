import { expect, test } from "vitest";
import { choiceCookie, cookieSeconds } from "./choice-cookie.ts";

test("the choice cookie is first-party, readable by the gate, and kept no longer than browsers keep any", () => {
  expect(choiceCookie("state=refused", 60)).toBe("temoin=state=refused; Path=/; Max-Age=60; SameSite=Lax; Secure");
  expect(cookieSeconds(99_999_999)).toBe(34_560_000);
  expect(cookieSeconds(15_778_800)).toBe(15_778_800);
});
