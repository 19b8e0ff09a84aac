// Dates in Expires as browsers read them (RFC 6265, 5.1.1): far more forgiving than any format says.

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DELIMITER = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/;

interface Found {
  time?: readonly number[];
  day?: number;
  month?: number;
  year?: number;
}

/** Seconds since 1970; undefined when browsers make nothing of it. */
export function parseCookieDate(text: string): number | undefined {
  const found: Found = {};
  for (const token of text.split(DELIMITER)) take(token, found);
  const { time, day, month, year } = found;
  if (!time || day === undefined || month === undefined || year === undefined) return undefined;
  const [hour = 0, minute = 0, second = 0] = time;
  if (day < 1 || year < 1601 || hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(Date.UTC(year, month, day, hour, minute, second));
  return date.getUTCDate() === day ? date.getTime() / 1_000 : undefined;
}

/** The first token of a kind counts, and a token is of one kind only, in this order. */
function take(token: string, found: Found): void {
  const time = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/.exec(token);
  if (!found.time && time) {
    found.time = time.slice(1).map(Number);
    return;
  }
  const day = /^\d{1,2}(?!\d)/.exec(token)?.[0];
  if (found.day === undefined && day) {
    found.day = Number(day);
    return;
  }
  const month = months.indexOf(token.slice(0, 3).toLowerCase());
  if (found.month === undefined && month >= 0) {
    found.month = month;
    return;
  }
  const year = /^\d{2,4}(?!\d)/.exec(token)?.[0];
  if (found.year === undefined && year) found.year = fullYear(Number(year));
}

function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1_900;
  return year < 70 ? year + 2_000 : year;
}
