// Advertising and consent on sites for children.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./children-targeting.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds known advertising and sale on a site for children only", () => {
  const places = (children: boolean) =>
    tried(check, (r) => {
      r.site.children = children;
      r.notes.push({ id: "parents", part: "children", text: "Parents confirm." });
      addTracker(r, { name: "_fbp", purpose: "statistics" });
      if (r.purposes.payment) r.purposes.payment.sale = true;
    }).map(({ where }) => where);
  expect(places(true)).toEqual(["services.shop.trackers[2]", "services.till.trackers[0]"]);
  expect(places(false)).toEqual([]);
});

it("asks how parents take part, and names the country's age", () => {
  const ask = (profile: "fr" | "de" | "ma") =>
    tried(
      check,
      (r) => {
        r.site.children = true;
      },
      profile,
    );
  expect(ask("fr")).toMatchObject([{ where: "site.children", severity: "medium" }]);
  expect(ask("fr")[0]?.message).toMatch(/^Children under 15 /);
  expect(ask("de")[0]?.message).toMatch(/^Children under 16 /);
  expect(ask("ma")[0]?.message).toMatch(/^Children cannot /);
});

it("asks nothing when nothing asks for consent", () => {
  const found = tried(check, (r) => {
    r.site.children = true;
    for (const purpose of Object.values(r.purposes)) if (purpose.basis === "consent") purpose.used = false;
  });
  expect(found).toEqual([]);
});
