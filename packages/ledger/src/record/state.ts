// Where a consent stands after a decision, in the terms of the Data Privacy Vocabulary (DPV ConsentStatus; law F11).

/** What a record can say: each is the outcome of one decision of a visitor. */
export const recordStates = ["given", "renewed", "refused", "withdrawn"] as const;
export type RecordState = (typeof recordStates)[number];

/**
 * Where a consent stands before the next decision: what the last record says, or what has become of it since. Nobody decides that
 * a consent expires (its lifetime ends) or is invalidated (the site or an authority finds it void): these leave no record of a choice.
 */
export type Standing = RecordState | "unknown" | "expired" | "invalidated";

/** By whether anything was granted. `unknown`: nothing is on record of this visitor. */
export const transitions = {
  unknown: { granted: "given", refused: "refused" },
  refused: { granted: "given", refused: "refused" },
  withdrawn: { granted: "given", refused: "refused" },
  given: { granted: "renewed", refused: "withdrawn" },
  renewed: { granted: "renewed", refused: "withdrawn" },
  expired: { granted: "renewed", refused: "refused" },
  invalidated: { granted: "given", refused: "refused" },
} as const satisfies Record<Standing, { readonly granted: RecordState; readonly refused: RecordState }>;

/** A decision: per purpose, and per service where the visitor singled one out. True is granted. */
export interface Decision {
  readonly purposes: Readonly<Record<string, boolean>>;
  readonly services: Readonly<Record<string, boolean>>;
}

/** Whether the visitor granted anything at all. */
export function grantsAnything({ purposes, services }: Decision): boolean {
  return [...Object.values(purposes), ...Object.values(services)].includes(true);
}

/** The state of the record of `decision`, made when the visitor's consent stood at `previous`. */
export function nextState(previous: Standing, decision: Decision): RecordState {
  return transitions[previous][grantsAnything(decision) ? "granted" : "refused"];
}

/** Whether a record may say `state` when the record before it says `previous`: a consent may have lapsed in between. */
export function mayFollow(previous: RecordState, state: RecordState): boolean {
  const lapsed: Standing[] = previous === "given" || previous === "renewed" ? ["expired", "invalidated"] : [];
  return [previous, ...lapsed].some((standing) => Object.values(transitions[standing]).includes(state));
}
