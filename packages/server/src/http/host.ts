// The host name that a request was sent to.

/** Without port and final dot, in lower case; "[::1]:8080" gives "::1". From the Host header, else the address. */
export function hostOf(request: Request): string {
  return hostName(request.headers.get("host") ?? new URL(request.url).host);
}

export function hostName(host: string): string {
  const name = host.startsWith("[") ? host.slice(1).replace(/\].*$/, "") : host.replace(/:\d*$/, "");
  return name.toLowerCase().replace(/\.$/, "");
}
