// Apps in scope without any declared component.
import { listTrackers } from "../trackers.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "sdk-missing",
  severity: "medium",
  basis: "A13; CNIL recommendation on mobile applications",
  *check({ register }) {
    const isApp = register.site.surfaces.includes("app");
    if (!isApp || listTrackers(register).some(({ storages }) => storages.includes("sdk"))) return;
    const message = "An app is declared as a surface, but no component (SDK) of it is.";
    yield { where: "site.surfaces", message, mend: "Declare each component that stores or reads as a tracker of storage sdk." };
  },
};
