// The head of Node's answer: out as Headers for the core, back in as the core judged it.
import type { OutgoingHttpHeader, ServerResponse } from "node:http";

/** What writeHead() was called with. All its forms: with or without a reason; an object, a flat list, a list of pairs. */
export function setHead(res: ServerResponse, status: number, rest: readonly unknown[]): void {
  const [first, second] = rest;
  if (typeof first === "string") res.statusMessage = first;
  const headers = (typeof first === "string" ? undefined : first) ?? second;
  res.statusCode = status;
  if (!headers) return;
  if (!Array.isArray(headers)) {
    for (const [name, value] of Object.entries(headers as Readonly<Record<string, OutgoingHttpHeader>>)) {
      if (name && value !== undefined) res.setHeader(name, value);
    }
    return;
  }
  // In a list a name may come more than once: all of its values count, and replace what was set before.
  const pairs: (readonly [string, string | string[]])[] = Array.isArray(headers[0]) ? headers : inPairs(headers);
  for (const [name] of pairs) res.removeHeader(name);
  for (const [name, value] of pairs) res.appendHeader(name, typeof value === "number" ? String(value) : value);
}

/** Touches only what the core changed, so that the rest stays as the site wrote it. */
export function writeHead(res: ServerResponse, judged: Headers): void {
  for (const name of res.getHeaderNames()) if (!judged.has(name)) res.removeHeader(name);
  for (const [name, value] of judged) {
    if (name === "set-cookie" || value === joined(res.getHeader(name))) continue;
    res.setHeader(name, value);
  }
  const cookies = judged.getSetCookie();
  const before = [res.getHeader("set-cookie") ?? []].flat();
  if (cookies.length !== before.length || cookies.some((line, index) => line !== before[index]))
    res.setHeader("set-cookie", cookies);
}

function joined(value: OutgoingHttpHeader | undefined): string | undefined {
  return Array.isArray(value) ? value.join(", ") : value === undefined ? undefined : String(value);
}

function inPairs(list: readonly unknown[]): [string, string | string[]][] {
  return list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]] as [string, string | string[]]] : []));
}
