// In which of the site's languages a page is answered: the one in the address, else what the browser prefers, else the site's first.

/** `languages`: the site's, the default first. */
export function chosenLanguage(request: Request, languages: readonly string[]): string {
  const asked = new URL(request.url).searchParams.get("lang") ?? "";
  if (languages.includes(asked)) return asked;
  for (const wanted of accepted(request.headers.get("accept-language") ?? "")) {
    const found = languages.find((language) => language.toLowerCase() === wanted) ?? languages.find(sameBase(wanted));
    if (found !== undefined) return found;
  }
  return languages[0] ?? "en";
}

/** Tags in small letters, the most wanted first (RFC 9110, 12.5.4); "*" leaves it to the site. */
function accepted(header: string): string[] {
  const ranges = header.toLowerCase().split(",").map(readRange);
  const wanted = ranges.filter(({ tag, weight }) => weight > 0 && /^[a-z]/.test(tag));
  return wanted.sort((one, other) => other.weight - one.weight).map(({ tag }) => tag);
}

function readRange(range: string): { readonly tag: string; readonly weight: number } {
  const [tag = "", ...parameters] = range.split(";").map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
}

function sameBase(wanted: string): (language: string) => boolean {
  return (language) => language.toLowerCase().split("-")[0] === wanted.split("-")[0];
}
