import { type Bundle, decide } from "@temoin/register/consent";
import { describe, expect, test } from "vitest";
import type { Wish } from "../host.ts";
import { makeChoice, narrow } from "../wish.ts";
import { createModel, isMixed, togglePurpose, toggleService, toWish } from "./model.ts";

const bundle: Bundle = {
  site: "shop",
  editions: ["0123456789ab"],
  ttl: 1_000,
  purposes: [{ id: "necessary", exempt: 1 }, { id: "analytics" }, { id: "video" }, { id: "plain" }],
  services: [
    { id: "shop", for: [] },
    { id: "counter", for: [1] },
    { id: "heat", for: [1] },
    { id: "suite", for: [1, 2] },
  ],
  trackers: [],
};
const modelOf = (wish?: Wish) => createModel(decide(bundle, wish && makeChoice(bundle, wish, 0), { now: 0 }));
const saved = (model: ReturnType<typeof modelOf>) => {
  const wish = toWish(model);
  return narrow(bundle, wish, wish);
};
const ticked = (model: ReturnType<typeof modelOf>) =>
  [...model.purpose, ...model.service].filter(([, on]) => on).map(([id]) => id);

test("nothing that needs consent is ticked at first", () => {
  expect(ticked(modelOf())).toEqual(["necessary", "shop"]);
});

test("shows what is stored, and saving it again changes nothing", () => {
  const wish = { purposes: ["analytics"], services: { heat: false, suite: true } };
  const model = modelOf(wish);
  expect(ticked(model)).toEqual(["necessary", "analytics", "shop", "counter", "suite"]);
  expect(isMixed(bundle, model, "analytics")).toBe(true);
  expect(saved(model)).toEqual(wish);
});

describe("a purpose", () => {
  test("takes along the services that it alone decides", () => {
    const model = modelOf();
    togglePurpose(bundle, model, "analytics", true);
    expect(ticked(model)).toEqual(["necessary", "analytics", "shop", "counter", "heat"]);
    expect(saved(model)).toEqual({ purposes: ["analytics"], services: {} });
  });

  test("opens a service of two purposes only together with the other", () => {
    const model = modelOf();
    togglePurpose(bundle, model, "video", true);
    expect(model.service.get("suite")).toBe(false);
    expect(isMixed(bundle, model, "video")).toBe(false);
    togglePurpose(bundle, model, "analytics", true);
    expect(model.service.get("suite")).toBe(true);
    expect(isMixed(bundle, model, "video")).toBe(false);
  });

  test("closes every service that needs it", () => {
    const model = modelOf({ purposes: ["analytics", "video"], services: {} });
    togglePurpose(bundle, model, "video", false);
    expect(ticked(model)).toEqual(["necessary", "analytics", "shop", "counter", "heat"]);
  });
});

describe("a service", () => {
  test("is saved by itself when it differs", () => {
    const model = modelOf({ purposes: ["analytics", "video"], services: {} });
    toggleService(bundle, model, "heat", false);
    expect(saved(model)).toEqual({ purposes: ["analytics", "video"], services: { heat: false } });
    expect(isMixed(bundle, model, "analytics")).toBe(true);
    expect(isMixed(bundle, model, "video")).toBe(false);
  });

  test("leaves a purpose without services alone", () => {
    const model = modelOf();
    toggleService(bundle, model, "heat", true);
    expect(ticked(model)).toEqual(["necessary", "shop", "heat"]);
    expect(isMixed(bundle, model, "analytics")).toBe(true);
  });

  test("brings its purpose along when all the others agree", () => {
    const model = modelOf();
    for (const id of ["counter", "heat", "suite"]) toggleService(bundle, model, id, true);
    expect(saved(model)).toEqual({ purposes: ["analytics", "video"], services: {} });
    for (const id of ["counter", "heat", "suite"]) toggleService(bundle, model, id, false);
    expect(saved(model)).toEqual({ purposes: [], services: {} });
  });
});
