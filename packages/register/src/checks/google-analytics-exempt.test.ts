// Google Analytics is never exempt.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./google-analytics-exempt.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("knows it by name, with any claim of an exemption", () => {
  const found = (change: object) => tried(check, (r) => addTracker(r, { name: "_ga", ...change }));
  expect(found({ exemption: "audience-measurement" })).toMatchObject([{ where: "services.shop.trackers[2]", severity: "high" }]);
  expect(found({})).toHaveLength(1);
  expect(found({ purpose: "statistics", exemption: "audience-measurement" })).toHaveLength(1);
  expect(found({ purpose: "statistics" })).toEqual([]);
});

it("knows it by the service's name and by its hosts", () => {
  const exempt = { name: "not stated", exemption: "audience-measurement" };
  const named = (name: string, host?: string) =>
    tried(check, (r) => {
      if (!r.services.shop) throw new Error("no shop");
      r.services.shop.name = name;
      r.services.shop.trackers = [];
      addTracker(r, exempt);
      if (host) r.services.shop.hosts = [host];
    });
  expect(named("Google Analytics 4")).toHaveLength(1);
  expect(named("Figures", "www.google-analytics.com")).toHaveLength(1);
  expect(named("Figures", ".google-analytics.com")).toHaveLength(1);
  expect(named("Figures", "not-google-analytics.com")).toEqual([]);
  expect(named("Figures")).toEqual([]);
});

it("knows it by the tracker's own host", () => {
  const found = tried(check, (r) => addTracker(r, { exemption: "cart", host: "region1.google-analytics.com" }));
  expect(found).toHaveLength(1);
});
