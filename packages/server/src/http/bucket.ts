// A token bucket per site: how many posts are looked at. Knows no visitor; the clock is an argument.

export interface BucketOptions {
  /** Most that pass at once. */
  readonly size: number;
  /** How many more pass each second. */
  readonly perSecond: number;
}

/** Returns the question: may one more pass for `key` at `now`, in milliseconds? As large as there are keys: use site ids only. */
export function makeBucket({ size, perSecond }: BucketOptions): (key: string, now: number) => boolean {
  const levels = new Map<string, { tokens: number; at: number }>();
  return (key, now) => {
    const { tokens, at } = levels.get(key) ?? { tokens: size, at: now };
    // A clock that was set back adds nothing and takes nothing away.
    const filled = Math.min(size, tokens + (Math.max(0, now - at) / 1_000) * perSecond);
    const passes = filled >= 1;
    levels.set(key, { tokens: passes ? filled - 1 : filled, at: now });
    return passes;
  };
}
