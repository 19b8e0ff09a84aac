// The word that somebody most likely meant.

/** The candidate nearest to `word`, when it is near enough to be a slip; undefined otherwise. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = plain(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const scored = candidates.map((candidate) => ({ candidate, distance: distance(wanted, plain(candidate)) }));
  scored.sort((a, b) => a.distance - b.distance);
  const best = scored[0];
  return best && best.distance <= limit ? best.candidate : undefined;
}

/** Case, hyphens and spaces are what people mix up most; 60 characters tell enough. */
function plain(word: string): string {
  return word.slice(0, 60).toLowerCase().replace(/[-_ ]/g, "");
}

/** Levenshtein distance, one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
