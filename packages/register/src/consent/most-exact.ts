// Pure: which of several declarations speaks, when more than one fits.

/**
 * Index of the row that fits most exactly; -1 when none does. `exactness`: 0 for a row that does not fit.
 * Of equally exact rows one that is not allowed wins: nobody can tell which was meant.
 */
export function mostExact<T>(rows: readonly T[], exactness: (row: T) => number, isAllowed: (index: number) => boolean): number {
  let best = 0;
  let found = -1;
  rows.forEach((row, index) => {
    const now = exactness(row);
    if (now > best || (now && now === best && isAllowed(found))) found = index;
    best = Math.max(best, now);
  });
  return found;
}
