// The colours keep WCAG 2.2 AA in both themes (1.4.3, 1.4.11); no rule reaches the banner.
import { describe, expect, it } from "vitest";
import { policyStyle } from "./style.ts";

const [light = "", dark = ""] = [...policyStyle.matchAll(/:root \{([^}]*--ground[^}]*)\}/g)].map(([, body]) => body);
const colour = (theme: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(theme)?.[1] ?? "";

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
])("%s theme", (_, theme) => {
  it.each([
    ["ink", "ground"],
    ["ink", "raised"],
    ["ink", "mark"],
    ["quiet", "ground"],
    ["quiet", "raised"],
    ["quiet", "mark"],
    ["accent", "ground"],
    ["accent", "raised"],
    ["accent", "mark"],
    ["on-accent", "accent"],
    ["on-fault", "fault"],
  ])("%s on %s has 4.5:1", (text, ground) => {
    expect(contrast(colour(theme, text), colour(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });
});

describe("policyStyle", () => {
  it("starts every selector at the page, so that the banner on it keeps its own looks", () => {
    const flat = policyStyle.replace(/\/\*.*?\*\//gs, "");
    const selectors = [...flat.matchAll(/([^{};]+)\{/g)].map(([, found]) => (found ?? "").trim());
    const rules = selectors.filter((selector) => !/^(?:@|:root$|html:has\(\.temoin-policy\)$)/.test(selector));
    expect(rules.length).toBeGreaterThan(50);
    const parts = rules.flatMap((selector) => selector.split(/,(?![^(]*\))/)).map((selector) => selector.trim());
    expect(parts.filter((selector) => !selector.startsWith(".temoin-policy"))).toEqual([]);
  });

  it("fetches nothing", () => {
    expect(policyStyle).not.toMatch(/url\(|@import|@font-face/);
  });
});
