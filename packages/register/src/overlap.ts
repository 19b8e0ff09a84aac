// Can two declared patterns mean the same tracker?

/** Is there a name that both patterns match? Two rows of text suffice: at most a.length × b.length steps. */
export function wildcardsOverlap(a: string, b: string): boolean {
  // reach[j]: the first i signs of `a` and the first j signs of `b` can stand for the same text.
  let reach: boolean[] = [];
  for (let i = 0; i <= a.length; i++) {
    const row = [i === 0 || (reach[0] === true && a[i - 1] === "*")];
    for (let j = 1; j <= b.length; j++) {
      const isStar = a[i - 1] === "*" || b[j - 1] === "*";
      const skip = isStar && (reach[j] === true || row[j - 1] === true);
      row.push(skip || (reach[j - 1] === true && a[i - 1] === b[j - 1]));
    }
    reach = row;
  }
  return reach[b.length] === true;
}
