// The head of Node's answer, as the site writes it.
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

function inPairs(list: readonly unknown[]): [string, string | string[]][] {
  return list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]] as [string, string | string[]]] : []));
}
