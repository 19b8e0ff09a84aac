// What is wrong with SCARE's charter, each read against the charter.
import { type ExpectedFindings, trackersOf } from "./expected.ts";

export const scare: ExpectedFindings = {
  // Four cookies and not one lifetime.
  "lifetime-missing": trackersOf("opendatasoft", "lifetime", 0, 1, 2, 3),
  // Anonymous statistics are said to need no consent.
  "anonymous-as-reason": ["notes[3].text"],
  // It tells neither who, nor how to reach them, nor when.
  "policy-part-missing": ["choice.lifetime", "controller", "dpo", "retention", "version.date", "version.number"],
  "changes-unannounced": ["version.announced"],
  // True of our demonstration rather than of the charter, which speaks of no notice.
};
