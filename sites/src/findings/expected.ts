// What the checks of a register say of a site's policy: by rule, the places in the register.

/** A place that a rule complains of twice stands twice. */
export type ExpectedFindings = Readonly<Record<string, readonly string[]>>;

/** `services.a.provider` for each of the ids. */
export function providersOf(...ids: string[]): string[] {
  return ids.map((id) => `services.${id}.provider`);
}

/** `services.a.trackers[0].name` for each of the indexes. */
export function trackersOf(service: string, field: "name" | "lifetime", ...indexes: number[]): string[] {
  return indexes.map((index) => `services.${service}.trackers[${index}].${field}`);
}
