// Tests of page variants that go without consent as something else than audience measurement.
import type { Check } from "./check.ts";
import { exemptTrackers, trackerName } from "./tracker-kind.ts";

export const check: Check = {
  id: "ab-test-exempt",
  severity: "medium",
  basis: "D11; CNIL, conditions of audience measurement",
  *check(context) {
    for (const listed of exemptTrackers(context)) {
      const { text, exemption } = listed.tracker;
      const texts = typeof text === "object" ? Object.values(text) : [text ?? ""];
      const isTest = texts.some((one) => /\bA ?\/ ?B\b|split[ -]?test/i.test(one));
      if (!isTest || exemption === "audience-measurement") continue;
      const message = `${trackerName(listed)} serves a test of variants, which is exempt only as audience measurement.`;
      yield {
        where: `${listed.where}.exemption`,
        message,
        mend: "Ask for consent, or meet the conditions of audience measurement.",
      };
    }
  },
};
