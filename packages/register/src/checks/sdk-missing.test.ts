// Apps have components.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./sdk-missing.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("asks for a component when an app is a surface", () => {
  const found = (storage: "sdk" | "cookie") =>
    tried(check, (r) => {
      r.site.surfaces = ["app"];
      addTracker(r, { storage });
    });
  expect(found("cookie")).toMatchObject([{ where: "site.surfaces", severity: "medium" }]);
  expect(found("sdk")).toEqual([]);
});
