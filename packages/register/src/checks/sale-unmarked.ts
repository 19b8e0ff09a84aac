// Advertising that a Californian register does not mark as sale or sharing.
import { listTrackers, purposeOf } from "../trackers.ts";
import type { Check } from "./check.ts";
import { knownAs } from "./tracker-kind.ts";

export const check: Check = {
  id: "sale-unmarked",
  severity: "medium",
  basis: "H03, H04, H05; CCPA regulations 7025",
  *check(context) {
    const { register, profile } = context;
    if (!profile.duties.includes("sale-opt-out")) return;
    const told = new Set<string>();
    for (const listed of listTrackers(register)) {
      const advertising = knownAs(context, listed).find((found) => ["advertising", "social"].includes(found.category));
      for (const id of advertising ? listed.purposeIds : []) {
        const purpose = purposeOf(register, id);
        if (!purpose || purpose.sale === true || purpose.basis === "exempt" || told.has(id)) continue;
        told.add(id);
        const message = `The purpose "${id}" uses ${advertising?.service}, which shares data for advertising, but is not marked as sale.`;
        yield { where: `purposes.${id}`, message, mend: "Write sale: true, so that Global Privacy Control switches it off." };
      }
    }
  },
};
