// Without consent, with a way out.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./opposition-missing.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

const exempt = (exemption: string, profile: "fr" | "gb" | "ch", optOut?: string) =>
  tried(
    check,
    (r) => {
      if (!r.services.shop) throw new Error("no shop");
      r.services.shop.trackers = [];
      if (optOut) r.services.shop.optOut = optOut;
      addTracker(r, { exemption });
    },
    profile,
  );

it("asks for an address for exempt audience measurement everywhere", () => {
  expect(exempt("audience-measurement", "fr")).toMatchObject([{ where: "services.shop", severity: "high" }]);
  expect(exempt("audience-measurement", "fr", "/stop")).toEqual([]);
  expect(exempt("authentication", "gb")).toEqual([]);
});

it("asks for it for appearance too in the United Kingdom and Switzerland", () => {
  expect(exempt("interface-preference", "fr")).toEqual([]);
  expect(exempt("interface-preference", "gb")).toHaveLength(1);
  expect(exempt("interface-preference", "ch")).toHaveLength(1);
});

it("asks once for each service", () => {
  const found = tried(check, (r) => {
    addTracker(r, { exemption: "audience-measurement" });
    addTracker(r, { name: "more", exemption: "audience-measurement" });
  });
  expect(found).toHaveLength(1);
});
