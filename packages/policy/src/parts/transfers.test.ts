// Who is abroad, seen from where.
import { describe, expect, it } from "vitest";
import { full, minimal, sectionOf } from "../testing/sample.fixture.ts";

describe("transfers", () => {
  it("lists who is outside the Economic Area, with the safeguard", () => {
    const text = sectionOf(full(), "transfers");
    expect(text).toContain("outside the European Economic Area:");
    expect(text).toContain("| Stats Inc. | United States | SCC |");
    expect(text).toContain("| Player Ltd | United Kingdom | not stated |");
    expect(text).not.toContain("Counter GmbH");
    expect(text).not.toContain("not stated for");
  });

  it("measures from the country of the profile", () => {
    const register = full((one) => {
      one.profile = "ma";
    });
    const text = sectionOf(register, "transfers");
    expect(text).toContain("outside the country of this site (Morocco):");
    expect(text).toContain("| Counter GmbH | Germany |");
  });

  it("says which countries are unknown", () => {
    const register = full((one) => {
      const player = one.services.player;
      if (player) player.provider = { name: "not stated", country: "not stated" };
    });
    expect(sectionOf(register, "transfers")).toContain("The country is not stated for: Player.");
    expect(sectionOf(minimal(), "transfers")).toContain("No transfer to another country is declared.");
  });
});
