// What an answer is, as far as it matters here: by its head and by what the browser asked for.

/**
 * document: HTML that a browser shows. fragment: HTML that a script asked for. sheet: CSS. worker: a worker's script.
 * unread: may be a document, and cannot be read as bytes of ASCII. rules: speculation rules. other: goes out as it is.
 */
export type Kind = "document" | "fragment" | "sheet" | "worker" | "unread" | "rules" | "other";

const shown = new Set(["document", "iframe", "frame", "embed", "object"]);
const workers = new Set(["worker", "sharedworker", "serviceworker"]);
/** What browsers ask for by these names is never changed. */
const plain = new Set([
  "image",
  "font",
  "audio",
  "video",
  "track",
  "script",
  "manifest",
  "report",
  "json",
  "xslt",
  "audioworklet",
]);
/** Their bytes are no ASCII. `utf-16` in the page itself means UTF-8, in the head it does not. */
export const UNREADABLE =
  /^(?:utf-?16(?:le|be)?|utf-?32(?:le|be)?|ucs-2|unicode|(?:cs)?iso-?10646-ucs-2|unicodefeff|unicodefffe|(?:cs)?iso-?2022-?jp)$/i;
/** Read as HTML by a browser that finds no other type. */
const UNTYPED = /^(?:|unknown\/unknown|application\/unknown|\*\/\*)$/;

/** Does this request ask for something that a browser will show? Old browsers do not tell. */
export function asksDocument(headers: Headers): boolean {
  const dest = headers.get("sec-fetch-dest");
  if (dest !== null) return shown.has(dest);
  return (headers.get("accept") ?? "").includes("text/html") && headers.get("x-requested-with") === null;
}

export function asksWorker(headers: Headers): boolean {
  return workers.has(headers.get("sec-fetch-dest") ?? "");
}

/** False when the answer may be one that depends on a choice. */
export function asksPlain(headers: Headers): boolean {
  const dest = headers.get("sec-fetch-dest");
  return dest === null ? /^(?:image|font|audio|video)\//.test(headers.get("accept") ?? "") : plain.has(dest);
}

export function kindOf(status: number, answer: Headers, request: Headers): Kind {
  const essence = (answer.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (asksWorker(request)) return "worker";
  const document = asksDocument(request);
  // A 304 says of itself only what changed; the copy it renews keeps the policy that it came with.
  if (status === 304 && essence === "") return document ? "document" : "other";
  if (essence === "text/html") {
    const readable = !answer.has("content-encoding") && status !== 206 && !UNREADABLE.test(charsetOf(answer) ?? "");
    if (!readable) return "unread";
    return document ? "document" : "fragment";
  }
  if (essence === "text/css") return answer.has("content-encoding") || status === 206 ? "other" : "sheet";
  if (essence === "application/speculationrules+json") return answer.has("content-encoding") ? "other" : "rules";
  const known = request.get("sec-fetch-dest") !== null;
  const markup = /[/+]xml$/.test(essence) || UNTYPED.test(essence) || essence.startsWith("multipart/");
  return markup && (known ? document : !asksPlain(request)) ? "unread" : "other";
}

/** Of Content-Type; undefined when the head does not tell. */
export function charsetOf(headers: Headers): string | undefined {
  return /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers.get("content-type") ?? "")?.[1];
}
