// Can two declared patterns mean the same tracker?

/** Is there a name that both patterns match? Two rows of text suffice: at most a.length × b.length steps. */
export function wildcardsOverlap(a: string, b: string): boolean {
  // reach[j]: the first i signs of `a` and the first j signs of `b` can stand for the same text.
  let reach: boolean[] = [];
  for (let i = 0; i <= a.length; i++) {
    const row: boolean[] = [];
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 && j === 0) row.push(true);
      else {
        const skipA = i > 0 && reach[j] === true && (a[i - 1] === "*" || b[j - 1] === "*");
        const skipB = j > 0 && row[j - 1] === true && (b[j - 1] === "*" || a[i - 1] === "*");
        const step = i > 0 && j > 0 && reach[j - 1] === true && a[i - 1] === b[j - 1];
        row.push(skipA || skipB || step);
      }
    }
    reach = row;
  }
  return reach[b.length] === true;
}
