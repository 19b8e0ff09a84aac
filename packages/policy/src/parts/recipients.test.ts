// Who counts as one organisation, and what is told of it.
import { describe, expect, it } from "vitest";
import { full, sectionOf } from "../testing/sample.fixture.ts";

describe("recipients", () => {
  it("counts organisations, not services, and leaves Témoin out", () => {
    const register = full((one) => {
      const counter = one.services.counter;
      if (counter) one.services["counter-two"] = { ...counter, name: "Counter Two" };
    });
    const text = sectionOf(register, "recipients");
    expect(text).toContain("Organisations declared: 4.");
    expect(text).toContain("| Counter GmbH | Counter<br>Counter Two | processor | Germany | not stated |");
    expect(text).not.toContain("Témoin");
  });

  it("takes the publisher's country from the publisher", () => {
    expect(sectionOf(full(), "recipients")).toContain("| Shop SAS | Shop | publisher of this site | France | not stated |");
  });

  it("counts each nameless organisation, and the site itself once", () => {
    const register = full((one) => {
      for (const service of Object.values(one.services)) service.provider = { name: "not stated" };
    });
    const text = sectionOf(register, "recipients");
    expect(text).toContain("Organisations declared: 3.");
    expect(text).toContain("| publisher of this site | Shop<br>Counter |");
    expect(text).toContain("| not stated | Player | not stated | not stated | not stated |");
  });

  it("never shows the contract", () => {
    const register = full((one) => {
      const provider = one.services.stats?.provider;
      if (provider) provider.contract = "DPA-42";
    });
    expect(sectionOf(register, "recipients")).not.toContain("DPA-42");
  });
});
