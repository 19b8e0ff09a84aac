// What the page says where consent is asked, and where nothing needs it.
import { describe, expect, it } from "vitest";
import { full, minimal, sectionOf } from "../testing/sample.fixture.ts";

describe("choice, refusing, duration and log", () => {
  it("speaks of consent where something asks for it", () => {
    expect(sectionOf(full(), "choice")).toContain("A withdrawal takes effect at once");
    expect(sectionOf(full(), "refusing")).toContain("decide for each: Player.");
    expect(sectionOf(full(), "log")).not.toContain("no record is made");
  });

  it("names an embed that waits because its exemption is none", () => {
    const register = full((one) => {
      const shop = one.services.shop;
      if (shop) Object.assign(shop, { embed: true, trackers: shop.trackers.map((each) => ({ ...each, exemption: "comfort" })) });
    });
    expect(sectionOf(register, "refusing")).toContain("decide for each: Shop and Player.");
  });

  it("says that there is nothing to choose where every tracker is exempt", () => {
    expect(sectionOf(minimal(), "choice")).toContain("Every tracker of this site is exempt");
    expect(sectionOf(minimal(), "refusing")).toContain("nothing to refuse");
    expect(sectionOf(minimal(), "duration")).toContain("No choice is asked at present");
    expect(sectionOf(minimal(), "log")).toContain("so no record is made");
  });

  it("gives the control and the objection pages, and tells what holds without JavaScript", () => {
    const text = sectionOf(full(), "choice");
    expect(text).toContain("[Cookie settings](/temoin/policy/en#choice)");
    expect(text).toContain("[Objection page: Counter](https://counter.example/out)");
    expect(text).toContain("Without JavaScript, this site loads nothing");
    for (const host of ["support.google.com", "support.mozilla.org", "support.apple.com", "support.microsoft.com"]) {
      expect(text).toContain(`https://${host}/`);
    }
  });

  it("takes the lifetime of the choice from the register, else from the rules of its country, and says which", () => {
    const own = full((one) => {
      one.choice.lifetime = "1 year";
    });
    expect(sectionOf(own, "duration")).toContain("kept for 1 year.");
    expect(sectionOf(own, "duration")).not.toContain("states no duration");
    expect(sectionOf(minimal(), "duration")).toMatch(/kept for 6 months\..*states no duration of its own/s);
  });
});
