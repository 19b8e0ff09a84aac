// Law and authority of every profile, and the box of those that have one.
import { type ProfileId, profiles } from "@temoin/register";
import { describe, expect, it } from "vitest";
import { full, languages, sectionOf } from "../testing/sample.fixture.ts";

const country = (profile: ProfileId, language = "en") =>
  sectionOf(
    full((one) => {
      one.profile = profile;
    }),
    "country",
    language,
  );

describe("country", () => {
  it.each(Object.keys(profiles) as ProfileId[])("names law and authority of %s in each language", (profile) => {
    for (const language of languages) {
      expect(country(profile, language)).toContain(`](${profiles[profile].authority.url})`);
    }
  });

  it("shows a country's own box, with the live button, there only", () => {
    expect(country("us-ca")).toMatch(/opt out of the sale.*\n\n\[Cookie settings\]/);
    expect(country("gb")).toContain("statistics and for the appearance");
    expect(country("ca-qc", "fr")).toContain("témoins");
    expect(country("ma")).toContain("number of the declaration to the authority is not stated");
    expect(country("fr")).not.toContain("Cookie settings");
  });

  it("cites the directive inside the Economic Area only", () => {
    expect(country("de")).toContain("2002/58/EC");
    expect(country("us-ca")).not.toContain("2002/58/EC");
  });

  it("leaves the number of the declaration to the site's note", () => {
    const register = full((one) => {
      one.profile = "ma";
      one.notes = [{ id: "cndp", part: "country", text: { en: "CNDP D-123/2026." } }];
    });
    expect(sectionOf(register, "country")).toContain("CNDP D-123/2026.");
    expect(sectionOf(register, "country")).not.toContain("declaration to the authority is not stated");
  });
});
