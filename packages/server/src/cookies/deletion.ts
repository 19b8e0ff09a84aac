// Set-Cookie lines that delete a cookie whose Domain and Path nobody tells us: every variant that may hold it.

/** Node and fetch refuse answers with more than 16 kB of headers; what does not fit is left to the gate. */
const ROOM = 12_288;

/** `host` without port. Names in the order in which they matter: the last ones may not fit. */
export function deletions(names: readonly string[], host: string): string[] {
  const lines: string[] = [];
  let room = ROOM;
  for (const line of names.flatMap((name) => variants(name, host))) {
    room -= line.length;
    if (room < 0) break;
    lines.push(line);
  }
  return lines;
}

/** Secure, for `__Secure-` and `__Host-` names; attributes other than Domain and Path do not tell cookies apart. */
function variants(name: string, host: string): string[] {
  const gone = `${name}=; Max-Age=0; Secure`;
  const hostOnly = [`${gone}; Path=/`, gone];
  // A cookie of that prefix has Path=/ and no Domain, or browsers refuse the line.
  if (name.startsWith("__Host-")) return hostOnly.slice(0, 1);
  return [...hostOnly, ...domains(host).map((domain) => `${gone}; Path=/; Domain=${domain}`)];
}

/** The host and its parents with two labels or more. Browsers themselves refuse public suffixes such as co.uk. */
function domains(host: string): string[] {
  if (host.includes(":") || /^[0-9.]+$/.test(host)) return [];
  const labels = host.split(".");
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join("."));
}
