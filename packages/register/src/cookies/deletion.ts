// Set-Cookie lines that delete a cookie whose Domain and Path nobody tells us: every variant that may hold it.

/** Node and fetch refuse answers with more than 16 kB of headers; what does not fit is left to the gate. */
const ROOM = 12_288;

/** A partitioned cookie (CHIPS) is another cookie of the same name: only a line with the same attribute reaches it. */
const PARTITIONED = "; SameSite=None; Partitioned";

/**
 * `host` without port. Names in the order in which they matter: the last ones may not fit. Lines for partitioned cookies
 * come after all others, since few sites partition their own.
 */
export function deletions(names: readonly string[], host: string): string[] {
  const plain = names.flatMap((name) => variants(name, host));
  const lines: string[] = [];
  let room = ROOM;
  for (const line of [...plain, ...plain.map((line) => line + PARTITIONED)]) {
    room -= line.length;
    if (room < 0) break;
    lines.push(line);
  }
  return lines;
}

/** Secure, for `__Secure-` and `__Host-` names; of the other attributes only Domain, Path and Partitioned tell cookies apart. */
function variants(name: string, host: string): string[] {
  const gone = `${name}=; Max-Age=0; Secure`;
  const hostOnly = [`${gone}; Path=/`, gone];
  // A cookie of that prefix has Path=/ and no Domain, or browsers refuse the line; they compare it without case.
  if (/^__host-/i.test(name)) return hostOnly.slice(0, 1);
  return [...hostOnly, ...domains(host).map((domain) => `${gone}; Path=/; Domain=${domain}`)];
}

/** The host and its parents with two labels or more. Browsers themselves refuse public suffixes such as co.uk. */
function domains(host: string): string[] {
  if (host.includes(":") || /^[0-9.]+$/.test(host)) return [];
  const labels = host.split(".");
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join("."));
}
