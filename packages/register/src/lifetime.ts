// Lifetimes as people write them ("13 months") and as browsers count them (seconds).

export const DAY = 86_400;

/** Seconds in one of each unit. A month is 30.4375 days and a year 365.25, so 12 months equal 1 year. */
const units = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: DAY,
  week: 7 * DAY,
  month: 30.4375 * DAY,
  year: 365.25 * DAY,
} as const;

export type Unit = keyof typeof units;
export interface Duration {
  readonly count: number;
  readonly unit: Unit;
}

/** "13 months", "1 year", "72 hours": what a register may write. Linear to match: no nested repetition. */
export const durationPattern = /^[1-9][0-9]{0,4} (?:second|minute|hour|day|week|month|year)s?$/;

/** Lifetimes that are not a span of time. `browser` means that the browser decides. */
export const openLifetimes = ["session", "forever", "browser", "not stated"] as const;
export type OpenLifetime = (typeof openLifetimes)[number];

/** Splits "13 months" into count and unit; undefined when the text is not a duration. */
export function parseDuration(text: string): Duration | undefined {
  if (!durationPattern.test(text)) return undefined;
  const [count, unit] = text.split(" ") as [string, string];
  return { count: Number(count), unit: unit.replace(/s$/, "") as Unit };
}

/** A duration in whole seconds; undefined when the text is not a duration. */
export function durationSeconds(text: string): number | undefined {
  const duration = parseDuration(text);
  return duration && Math.round(duration.count * units[duration.unit]);
}

/**
 * How long a lifetime lasts, in seconds: 0 for a session, Infinity for "forever",
 * undefined when the browser decides or nothing is stated.
 */
export function lifetimeSeconds(lifetime: string): number | undefined {
  if (lifetime === "session") return 0;
  if (lifetime === "forever") return Number.POSITIVE_INFINITY;
  return durationSeconds(lifetime);
}
