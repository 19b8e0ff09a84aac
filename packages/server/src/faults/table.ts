// What the suite counts of each fault.
import type { LogVerdict } from "./verify-log.ts";

export interface Row {
  readonly fault: string;
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly duplicates: number;
  /** How many of the rounds ended in a log that verifies. */
  readonly verified: number;
  readonly leaves: number;
  readonly checkpoints: number;
}

/** One row of a fault after some rounds; `verdicts` one of each. */
export function rowOf(fault: string, acknowledged: number, verdicts: readonly LogVerdict[]): Row {
  const last = verdicts.at(-1);
  return {
    fault,
    rounds: verdicts.length,
    acknowledged,
    lost: sum(verdicts.map(({ lost }) => lost)),
    duplicates: sum(verdicts.map(({ duplicates }) => duplicates)),
    verified: verdicts.filter(({ faults }) => faults.length === 0).length,
    leaves: last?.leaves ?? 0,
    checkpoints: last?.checkpoints ?? 0,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
