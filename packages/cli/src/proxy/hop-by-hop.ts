// Pure: headers that belong to one connection and not to the message (RFC 9110 §7.6.1).

const always = [
  ...["connection", "keep-alive", "proxy-connection", "proxy-authenticate", "proxy-authorization", "te", "transfer-encoding"],
  ...["upgrade", "http2-settings"],
];

/** In lower case; `connection`: the header's value, which may name more. */
export function hopByHop(connection: string | undefined): Set<string> {
  const named = (connection ?? "").split(",").map((name) => name.trim().toLowerCase());
  // To drop a name of these would change what the message means or who may read it.
  return new Set([...always, ...named.filter((name) => !["", "host", "cookie", "content-length", "set-cookie"].includes(name))]);
}

/** Node gives raw headers as names and values in turn. */
export function pairsOf(list: readonly string[]): [name: string, value: string][] {
  return list.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, list[index + 1] ?? ""]] : []));
}
