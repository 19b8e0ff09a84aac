// 103 Early Hints make the browser contact hosts before the answer is there (RFC 8297): their Link lines are judged too.
import type { ServerResponse } from "node:http";
import type { Visit } from "../../index.ts";

type Hints = Readonly<Record<string, string | string[]>>;
type WriteInformation = (status: number, headers?: unknown, done?: () => void) => unknown;

export function holdHints(res: ServerResponse, visit: Visit): void {
  const mayPass = (line: string) => visit.answer(103, new Headers({ link: line })).headers.get("link") === line;

  const writeEarlyHints = res.writeEarlyHints.bind(res);
  res.writeEarlyHints = (hints: Hints, done?: () => void) => {
    const link = [hints.link ?? []].flat().filter(mayPass);
    if (link.length > 0) writeEarlyHints({ ...hints, link }, done);
    else if (done) process.nextTick(done);
  };

  // Newer versions of Node have this too, and their own writeEarlyHints() uses it.
  const later = res as ServerResponse & { writeInformation?: WriteInformation };
  const writeInformation = later.writeInformation?.bind(res);
  if (!writeInformation) return;
  later.writeInformation = (status, headers, done) => writeInformation(status, withoutHeld(headers, mayPass), done);
}

/** The same headers, as an object or in pairs, without the Link lines that may not pass. */
function withoutHeld(headers: unknown, mayPass: (line: string) => boolean): unknown {
  if (typeof headers !== "object" || headers === null) return headers;
  const pairs: [string, unknown][] = Array.isArray(headers)
    ? Array.isArray(headers[0])
      ? headers
      : headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1]] as [string, unknown]] : []))
    : Object.entries(headers);
  return pairs.flatMap(([name, value]): [string, unknown][] => {
    if (name.toLowerCase() !== "link") return [[name, value]];
    const kept = [value].flat().map(String).filter(mayPass);
    return kept.length > 0 ? [[name, kept.join(", ")]] : [];
  });
}
