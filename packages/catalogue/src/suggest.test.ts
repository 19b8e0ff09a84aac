// Names and hosts point to a service together; a short name never does alone.
import { maskName, type Sighting } from "@temoin/register";
import { describe, expect, it, test } from "vitest";
import type { KnownService } from "./known-service.ts";
import { services } from "./services/all.ts";
import { suggest, suggestFrom } from "./suggest.ts";

const cookie = (name: string, writer = ""): Sighting => ({ kind: "cookie", name, host: "", writer });
const request = (host: string): Sighting => ({ kind: "request", name: "", host, writer: "" });

test.each<[Sighting, service: string | undefined, by: string | undefined]>([
  [cookie("_ga_*", "www.googletagmanager.com"), "google-analytics", "name and host"],
  [cookie("_ga", "www.google-analytics.com"), "google-analytics", "name and host"],
  [cookie("_ga"), undefined, undefined],
  [cookie("_gid", "shop.example"), undefined, undefined],
  [cookie("_fbp", "connect.facebook.net"), "facebook", "name and host"],
  [cookie("_fbp", "www.googletagmanager.com"), undefined, undefined],
  [cookie("_fbp"), undefined, undefined],
  [cookie("AMP_*"), undefined, undefined],
  [cookie("AMP_*", "api.amplitude.com"), "amplitude", "name and host"],
  [cookie("AMP_TOKEN"), "google-analytics", "name"],
  [cookie("_hjSessionUser_*"), "hotjar", "name"],
  [cookie("_hjSessionUser_*", "static.hotjar.com"), "hotjar", "name and host"],
  [cookie("_hjSessionUser_*", "www.googletagmanager.com"), "hotjar", "name"],
  [cookie("unheard_of", "static.hotjar.com"), "hotjar", "host"],
  [cookie("unheard_of", "nobody.example"), undefined, undefined],
  [cookie("crisp-client*"), "crisp", "name"],
  [cookie("*"), undefined, undefined],
  [cookie("*", "static.hotjar.com"), "hotjar", "host"],
  [{ ...cookie("_hjSessionUser_*"), kind: "localStorage" }, undefined, undefined],
  [{ ...cookie("_hjSessionUser_*"), kind: "respawn" }, "hotjar", "name"],
  [request("static.hotjar.com"), "hotjar", "host"],
  [request(".safeframe.googlesyndication.com"), "google-ads", "host"],
  [request("nothotjar.com"), undefined, undefined],
  [request(""), undefined, undefined],
])("%o points to %s, by %s", (sighting, service, by) => {
  const suggestion = suggest(sighting);
  expect(suggestion?.service.id).toBe(service);
  expect(suggestion?.by).toBe(by);
});

it("takes no name for enough that two services use", () => {
  const named = (id: string, name: string) => ({ ...services[0], id, trackers: [{ name, storage: "cookie" }] }) as KnownService;
  const [one, two, better] = [named("one", "visitor_*"), named("two", "*visitor_"), named("three", "visitor_a*")];
  expect(suggestFrom([one, better])(cookie("visitor_a*"))?.service.id).toBe("three");
  expect(suggestFrom([one])(cookie("visitor_*"))?.service.id).toBe("one");
  expect(suggestFrom([one, two])(cookie("visitor_"))).toBeUndefined();
});

it("comes with the tracker as the catalogue names it", () => {
  expect(suggest(cookie("_hjSessionUser_*"))?.tracker?.name).toBe("_hjSessionUser_*");
  expect(suggest(cookie("crisp-client*"))?.tracker?.lifetime).toBe("6 months");
});

describe.each(services)("$id", (service) => {
  const host = service.hosts[0]?.replace(/^\./, "www.") ?? "";

  it("is found by each of its names with its host", () => {
    for (const { name, storage } of service.trackers) {
      const kind = [storage].flat()[0] as Sighting["kind"];
      const found = suggest({ kind, name: maskName(name), host: "", writer: host });
      expect([found?.service.id, found?.by], name).toEqual([service.id, "name and host"]);
    }
  });

  it("is never found by a short name alone, nor is another one", () => {
    for (const { name, storage } of service.trackers) {
      const kind = [storage].flat()[0] as Sighting["kind"];
      const found = suggest({ kind, name: maskName(name), host: "", writer: "" });
      if (maskName(name).replaceAll("*", "").length < 6) expect(found, name).toBeUndefined();
      else if (found) expect(found.service.id, name).toBe(service.id);
    }
  });
});
