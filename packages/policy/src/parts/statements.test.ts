// The short parts: what each says when the register states something, denies it or is silent.
import { describe, expect, it } from "vitest";
import { composePolicy } from "../compose.ts";
import { toMarkdown } from "../markdown.ts";
import { contextFor, full, minimal, sectionOf } from "../testing/sample.fixture.ts";

describe("children", () => {
  it.each([
    [true, "from the age of 15"],
    [false, "does not address children"],
    [undefined, "does not state whether"],
  ])("%s", (children, words) => {
    const register = minimal((one) => {
      if (children === undefined) delete one.site.children;
      else one.site.children = children;
    });
    expect(sectionOf(register, "children")).toContain(words);
  });
});

describe("mail", () => {
  it("points to the tables only when e-mails and a pixel are declared", () => {
    expect(sectionOf(full(), "mail")).toContain("they are in the tables above");
    const web = full((one) => {
      one.site.surfaces = ["web"];
    });
    expect(sectionOf(web, "mail")).toContain("states no tracker in its e-mails");
  });

  it("leaves the word to the site's note", () => {
    const register = minimal((one) => {
      one.notes = [{ id: "m", part: "mail", text: { en: "Our letters count openings." } }];
    });
    expect(sectionOf(register, "mail")).not.toContain("states no tracker");
  });
});

describe("signals", () => {
  it("names the purposes that the signal stops, or says that there is none", () => {
    expect(sectionOf(full(), "signals")).toContain("Purposes concerned: [Advertising](#purpose-advertising).");
    expect(sectionOf(minimal(), "signals")).toContain("the signal has nothing to switch off");
  });
});

describe("purposes", () => {
  it("gives the basis of each, and does not call a claimed interest an exemption", () => {
    const text = sectionOf(full(), "purposes");
    expect(text).toContain("| Statistics | Counts visits.<br>Page by page. | Your consent | 2 years |");
    expect(text).toContain("Declared as a legitimate interest; your consent is asked all the same");
    expect(text).toContain("This purpose includes selling or sharing data.");
    expect(text).toContain("- **Games**: not used");
  });

  it("says when the reason of an exemption is not stated", () => {
    const register = full((one) => {
      for (const service of Object.values(one.services)) for (const tracker of service.trackers) delete tracker.exemption;
    });
    expect(sectionOf(register, "purposes")).toContain("Declared exempt from consent; the reason is not stated");
  });
});

describe("version", () => {
  it("lists changes and earlier editions", () => {
    const text = sectionOf(full(), "version");
    expect(text).toContain("- **1 November 2026 (version 2.1)**: Chat added.");
    expect(text).toContain("- **2 March 2026**: [`fedcba987654`](/temoin/editions/fedcba9876543210.json), version 2.0");
    expect(text).toContain("[`0123456789ab`](/temoin/editions/0123456789abcdef0123.json)");
    expect(sectionOf(minimal(), "version")).toContain("No change is listed.");
  });

  it("leaves the edition out where it cannot be named", () => {
    const register = full();
    const context = contextFor(register);
    const document = composePolicy(register, { ...context, edition: { hash: "", publishedAt: "", earlier: [] } });
    const text = toMarkdown(document);
    expect(text).not.toMatch(/\*\*(?:Published|Edition)\*\*/);
    expect(text).toContain("There is no earlier edition.");
  });
});
