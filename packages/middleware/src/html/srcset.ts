// The addresses of a srcset (HTML, 4.8.4.2.1 "parse a srcset attribute").

export function srcsetUrls(text: string): string[] {
  const urls: string[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && /[,\s]/.test(text[at] as string)) at++;
    const start = at;
    while (at < text.length && !/[ \t\n\f\r]/.test(text[at] as string)) at++;
    if (at === start) break;
    const url = text.slice(start, at);
    urls.push(url.replace(/,+$/, ""));
    // A comma at its end ends the candidate; else descriptors follow, up to a comma that stands in no bracket.
    if (!url.endsWith(",")) at = descriptorsEnd(text, at);
  }
  return urls;
}

function descriptorsEnd(text: string, from: number): number {
  let bracket = false;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === "(") bracket = true;
    else if (sign === ")") bracket = false;
    else if (sign === "," && !bracket) return at + 1;
  }
  return text.length;
}
