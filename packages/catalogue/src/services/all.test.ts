// Each service is one well-formed file, and the index misses none of them.
import { readdirSync } from "node:fs";
import { durationSeconds } from "@temoin/register";
import { describe, expect, it } from "vitest";
import { categories } from "../known-service.ts";
import { services } from "./all.ts";

const files = readdirSync(new URL(".", import.meta.url))
  .filter((file) => !file.startsWith("all."))
  .map((file) => file.replace(/\.ts$/, ""));

it("has one file for each service of the index", () => {
  expect(services.map((service) => service.id)).toEqual(files.sort());
});

it("knows each id and each tracker name once", () => {
  const names = services.flatMap((service) => service.trackers.map((tracker) => tracker.name));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(new Set(services.map((service) => service.id)).size).toBe(services.length);
});

describe.each(services)("$id", (service) => {
  it("is complete", () => {
    expect(service.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(service.country).toMatch(/^[A-Z]{2}$/);
    expect(categories).toContain(service.category);
    expect(service.policy).toMatch(/^https:\/\/[^\s]+$/);
    expect(service.hosts.length).toBeGreaterThan(0);
    for (const host of service.hosts) expect(host).toMatch(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  });

  it("names trackers by patterns that do not claim half the web", () => {
    for (const { name, lifetime } of service.trackers) {
      expect(name).toMatch(/^[^\s{}<>/]+(\/\*)?$/);
      expect(name.replaceAll("*", "").length, name).toBeGreaterThanOrEqual(
        name === "_ga" || name === "IDE" || name === "NID" ? 3 : 4,
      );
      if (lifetime === undefined) continue;
      const isOpen = ["session", "forever", "browser"].includes(lifetime);
      expect(isOpen || durationSeconds(lifetime) !== undefined, `${name}: ${lifetime}`).toBe(true);
    }
  });
});
