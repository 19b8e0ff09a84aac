// Trackers that wait: by purpose, by a false exemption, or behind a service that names none.
import { describe, expect, it } from "vitest";
import { full, minimal, sectionOf } from "../testing/sample.fixture.ts";

describe("trackers that need consent", () => {
  it("says so when there is none", () => {
    expect(sectionOf(minimal(), "trackers")).toContain("This site declares no tracker that needs your consent.");
  });

  it("keeps a tracker whose exemption is not on the closed list among those that wait, and says why", () => {
    const register = full((one) => {
      const tracker = one.services.shop?.trackers[0];
      if (tracker) tracker.exemption = "comfort";
    });
    expect(sectionOf(register, "trackers")).toContain(
      "these wait for your consent all the same, service by service: `session_id`.",
    );
    expect(sectionOf(register, "exempt")).not.toContain("session_id");
    expect(sectionOf(full(), "trackers")).not.toContain("for a reason that the law does not list");
  });

  it("names services that wait and have no tracker declared", () => {
    expect(sectionOf(full(), "trackers")).toContain("trackers are not stated: Player.");
  });

  it("shows where a tracker is used only where a register states it", () => {
    expect(sectionOf(full(), "exempt")).toContain("public site and administration area");
    expect(sectionOf(full(), "trackers")).not.toContain("| Where |");
  });
});
