// Audience measurement: which tools, exempt or not, and how to object.
import { describe, expect, it } from "vitest";
import { full, minimal, sectionOf } from "../testing/sample.fixture.ts";

describe("audience", () => {
  it("tells exempt tools from those that need consent, with limits and the way to object", () => {
    const text = sectionOf(full(), "audience");
    expect(text).toContain("- Counter: exempt from consent");
    expect(text).toContain("[Objection page](https://counter.example/out)");
    expect(text).toContain("- Stats: works only with your consent.");
    expect(text).toContain("13 months for the tracker, 25 months for the data");
    expect(text).toContain("Longest storage of the data by this site: 13 months.");
  });

  it("says nothing of exempt measurement where there is none", () => {
    const register = full((one) => {
      delete one.services.counter;
      one.retention = "not stated";
    });
    const text = sectionOf(register, "audience");
    expect(text).not.toMatch(/exempt/i);
    expect(text).toContain("is not stated");
    expect(sectionOf(minimal(), "audience")).toContain("declares no audience measurement");
  });
});
