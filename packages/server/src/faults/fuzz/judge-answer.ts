// What must hold of every answer, whatever was asked.

export interface Given {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Of our code, machine, database. */
const LEAKS =
  /\bat \S+ \(|\.ts:\d|node_modules|node:internal|\/tmp\/|\/home\/|\/root\/|sqlite|SQLITE|\b(?:select|insert into|delete from) \w+|kysely|ZodError/;
const GUARDS = ["x-content-type-options", "referrer-policy", "cross-origin-resource-policy", "content-security-policy"];

/** What is wrong, in words; `secrets` may be in no answer. `bodiless`: asked by HEAD. */
export function faultsOf({ status, headers, body }: Given, secrets: readonly string[], bodiless: boolean): string[] {
  const faults: string[] = [];
  if (status >= 500) faults.push(`answers ${status}`);
  for (const name of GUARDS) if (!headers.has(name)) faults.push(`has no ${name}`);
  for (const secret of secrets)
    if (body.includes(secret) || [...headers.values()].some((value) => value.includes(secret))) faults.push("tells a secret");
  if (status < 400) return faults;
  // Where a person reads the answer, it is a page.
  if (headers.get("content-type") === "text/html; charset=utf-8") return bodiless ? faults : [...faults, ...pageFaults(body)];
  if (headers.get("content-type") !== "application/problem+json") faults.push(`${status} as ${headers.get("content-type")}`);
  if (!bodiless) faults.push(...problemFaults(status, body));
  return faults;
}

function pageFaults(body: string): string[] {
  // Less the style, and what the asker typed.
  const leak = LEAKS.exec(body.replace(/<style>.*?<\/style>|<input [^>]*>/gs, ""));
  return [
    ...(leak ? [`tells of the machine: ${leak[0]}`] : []),
    ...(/<main.*<h1.*<p/s.test(body) ? [] : [`a page that does not say what to do: ${body.slice(0, 100)}`]),
  ];
}

function problemFaults(status: number, body: string): string[] {
  // The whole of it is ours: what the asker sent may stand in a detail, so it is looked at without quotations.
  const leak = LEAKS.exec(body.replace(/\\"(?:[^"\\]|\\.)*?\\"/g, ""));
  const leaks = leak ? [`tells of the machine: ${leak[0]}`] : [];
  try {
    const problem = JSON.parse(body);
    const told = problem.status === status && /\S{3}/.test(problem.title) && /\w+ .*[.]$/s.test(problem.detail);
    return told ? leaks : [...leaks, `a problem that does not say what to do: ${body.slice(0, 200)}`];
  } catch {
    return [...leaks, `no JSON: ${body.slice(0, 100)}`];
  }
}
