// Leaves whose contents are gone, until the erasure that names them comes by. Kept as ranges: retention erases long runs.

export type Range = readonly [first: number, last: number];

export interface ErasedLeaves {
  /** Notes a leaf that is said to be erased by the entry at leaf `by`. Leaves come in ascending order. */
  add(leaf: number, by: number): void;
  /** The ranges that wait for the entry at leaf `by`; they wait no longer. */
  take(by: number): readonly Range[];
  /** All that still wait, with the entry that they name. */
  waiting(): readonly { readonly by: number; readonly ranges: readonly Range[] }[];
}

export function erasedLeaves(): ErasedLeaves {
  const byErasure = new Map<number, Range[]>();
  return {
    add(leaf, by) {
      const ranges = byErasure.get(by) ?? [];
      const last = ranges.at(-1);
      if (last && last[1] + 1 === leaf) ranges[ranges.length - 1] = [last[0], leaf];
      else ranges.push([leaf, leaf]);
      byErasure.set(by, ranges);
    },
    take(by) {
      const ranges = byErasure.get(by) ?? [];
      byErasure.delete(by);
      return ranges;
    },
    waiting: () => [...byErasure].map(([by, ranges]) => ({ by, ranges })),
  };
}

/** The first leaf that is in `ranges` and not in `others`; both ascend and their ranges do not touch. */
export function firstOutside(ranges: readonly Range[], others: readonly Range[]): number | undefined {
  for (const [first, last] of ranges) {
    const cover = others.find(([, end]) => end >= first);
    if (!cover || cover[0] > first) return first;
    if (cover[1] < last) return cover[1] + 1;
  }
  return undefined;
}
