// Each limit has its own message, and its own last allowed value.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./lifetime-over-limit.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

const at = (change: object, profile?: "fr" | "us-ca") =>
  tried(
    check,
    (r) => {
      r.retention = "not stated";
      addTracker(r, { purpose: "statistics", ...change });
    },
    profile,
  );

it("holds cookies to what browsers keep", () => {
  expect(at({ lifetime: "400 days" })).toEqual([]);
  expect(at({ lifetime: "401 days" })).toMatchObject([{ where: "services.shop.trackers[2].lifetime", severity: "high" }]);
  expect(at({ lifetime: "forever" })[0]?.message).toBe(
    '"extra" lives for ever, but browsers keep a cookie for 400 days at most.',
  );
  expect(at({ lifetime: "forever", storage: "localStorage" })).toEqual([]);
  expect(at({ lifetime: "2 years", storage: ["localStorage", "cookie"] })).toHaveLength(1);
  for (const lifetime of ["session", "browser", "not stated"]) expect(at({ lifetime })).toEqual([]);
});

it("holds audience measurement to 13 months, known by its name or by its reason", () => {
  const storage = "localStorage";
  expect(at({ name: "_ga", storage, lifetime: "13 months" })).toEqual([]);
  expect(at({ name: "_ga", storage, lifetime: "14 months" })[0]?.message).toMatch(/13 months at most/);
  expect(at({ name: "_ga", storage, lifetime: "forever" }, "us-ca")).toHaveLength(1);
  expect(at({ exemption: "audience-measurement", storage, lifetime: "2 years" })).toHaveLength(1);
  expect(at({ name: "_fbp", storage, lifetime: "2 years" })).toEqual([]);
});

it("names a tracker without a name at the start of its sentence", () => {
  expect(at({ name: "not stated", lifetime: "2 years" })[0]?.message).toMatch(/^A tracker of The Shop lives for 2 years, /);
});

it("holds trackers to what their purpose promises", () => {
  const promised = (maxLifetime: string, lifetime = "1 month") =>
    tried(check, (r) => {
      if (r.purposes.running) r.purposes.running.maxLifetime = maxLifetime;
      if (r.services.shop) r.services.shop.trackers = [];
      addTracker(r, { lifetime });
    });
  expect(promised("1 month")).toEqual([]);
  expect(promised("not stated")).toEqual([]);
  expect(promised("30 days")[0]?.message).toBe('"extra" lives for 1 month, but the purpose "running" promises 30 days at most.');
  expect(promised("session")[0]?.message).toMatch(/promises one session at most/);
});

it("holds trackers to the register's retention, more mildly", () => {
  const found = tried(check, (r) => {
    r.retention = "11 months";
  });
  expect(found).toMatchObject([
    { where: "services.counter.trackers[0].lifetime", severity: "medium" },
    { where: "services.shop.trackers[1].lifetime", severity: "medium" },
  ]);
});

it("finds a purpose that lets audience trackers live too long, even when they state nothing", () => {
  const stated = (maxLifetime: string, name = "_ga") =>
    tried(check, (r) => {
      if (r.purposes.statistics) r.purposes.statistics.maxLifetime = maxLifetime;
      addTracker(r, { name, purpose: "statistics", lifetime: "not stated" });
    });
  expect(stated("2 years")).toMatchObject([{ where: "purposes.statistics.maxLifetime", severity: "high" }]);
  expect(stated("13 months")).toEqual([]);
  expect(stated("2 years", "other")).toEqual([]);
});
