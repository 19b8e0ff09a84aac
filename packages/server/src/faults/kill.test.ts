import { expect, test } from "vitest";
import { killRounds } from "./kill.ts";
import { report, rounds } from "./report.ts";
import { faultStores } from "./stores.ts";

const times = rounds(50, 3);

test.each(Object.keys(faultStores))(
  "kill -9 under load, again and again on one store: %s",
  async (store) => {
    const { row, verdicts } = await killRounds(store, times);
    report(row);
    expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
    expect(row).toMatchObject({ rounds: times + 1, lost: 0, duplicates: 0, verified: times + 1 });
    // After the graceful stop nothing waits any more.
    expect(verdicts.at(-1)?.unsealed).toBe(0);
    expect(verdicts.at(-1)?.leaves).toBeGreaterThanOrEqual(row.acknowledged);
  },
  7_200_000,
);
