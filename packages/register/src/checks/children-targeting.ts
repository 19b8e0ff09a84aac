// Sites for children that target them, or that take a child's consent for an adult's.
import { listTrackers, purposeOf } from "../trackers.ts";
import type { Check } from "./check.ts";
import { knownAs, trackerName } from "./tracker-kind.ts";

export const check: Check = {
  id: "children-targeting",
  severity: "medium",
  basis: "B23, B26; GDPR art. 8, law 78-17 art. 45, DSA art. 28(2)",
  *check(context) {
    const { register, profile } = context;
    if (register.site.children !== true) return;
    for (const listed of listTrackers(register)) {
      const isSold = listed.purposeIds.some((id) => purposeOf(register, id)?.sale === true);
      const isKnown = knownAs(context, listed).some((found) => found.category === "advertising");
      if (!isSold && !isKnown) continue;
      const message = `The site addresses children, and ${trackerName(listed)} serves advertising.`;
      yield { where: listed.where, message, mend: "Remove it from every page that children use." };
    }
    const asking = Object.values(register.purposes).some((purpose) => purpose.used && purpose.basis === "consent");
    const hasNote = register.notes.some((note) => note.part === "children");
    if (!asking || hasNote) return;
    const age = profile.limits["minor.age"]?.value;
    const until = age === undefined ? "Children" : `Children under ${age}`;
    const message = `${until} cannot consent alone, and the policy does not say how parents take part.`;
    yield { where: "site.children", message, mend: "Add a note of part children that says how, or use exempt trackers only." };
  },
};
