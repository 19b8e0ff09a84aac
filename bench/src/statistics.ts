// Pure: medians and quartiles. No means: one slow round must not move a figure.

/** Linear between neighbours; NaN of nothing. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** "median [lower quartile to upper quartile]". */
export function spread(values: readonly number[], digits = 1): string {
  if (values.length === 0) return "not measured";
  const [low, middle, high] = [0.25, 0.5, 0.75].map((at) => quantile(values, at).toFixed(digits));
  return `${middle} [${low} to ${high}]`;
}

/** Differences round by round: what both rounds share in noise cancels out. */
export function differences(values: readonly number[], bases: readonly number[]): number[] {
  return values.flatMap((value, round) => {
    const base = bases[round];
    return base === undefined ? [] : [value - base];
  });
}
