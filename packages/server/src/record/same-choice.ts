// Was this choice sent before, or is the id used for another one?
import { canonicalJson } from "../canonical-json.ts";
import type { ChoiceRecord } from "./record.ts";

/** True when two records say the same thing; when they were recorded does not matter (a visitor may send twice). */
export function sameChoice(a: ChoiceRecord, b: ChoiceRecord): boolean {
  return canonicalJson({ ...a, recordedAt: "" }) === canonicalJson({ ...b, recordedAt: "" });
}
