import { formatChoice } from "@temoin/register";
import { expect, test } from "vitest";
import { NOW, shop } from "./adapters/testing/shop.fixture.ts";
import { stateKeeper } from "./state.ts";

const choice = (at: number, purposes: string[], services: Record<string, boolean> = {}) =>
  formatChoice(shop, { edition: "0123456789ab", at: NOW - at, purposes, services });
const stateOf = stateKeeper({ bundle: shop }, () => NOW);

test("visitors who decided the same on one host share a state, which holds nobody's choice", () => {
  const state = stateOf("shop.example", choice(60, ["statistics"]), false);
  expect(stateOf("shop.example", choice(90, ["statistics"]), false)).toBe(state);
  expect(state.decision.choice).toBeUndefined();
  expect(state.judge("counter.example")).toBeUndefined();
});

test("every other decision and every other host has its own, and a number of its own", () => {
  const states = [
    stateOf("shop.example", "", false),
    stateOf("shop.example", choice(60, []), false),
    stateOf("shop.example", choice(60, ["statistics"]), false),
    stateOf("shop.example", choice(60, ["statistics"], { counter: false }), false),
    stateOf("www.shop.example", choice(60, ["statistics"]), false),
    stateKeeper({ bundle: shop }, () => NOW)("shop.example", "", false),
  ];
  expect(new Set(states.map(({ serial }) => serial)).size).toBe(states.length);
});
