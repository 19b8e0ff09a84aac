// Pure: the Content-Security-Policy that holds every host but these. It says nothing of inline code: that is the site's own matter.

/**
 * `hosts` as in the register: a leading dot includes sub-domains. The page's own origin needs no mention.
 * The scheme http: also covers https:, and ws: also wss: (CSP3, 6.7.2.8); any port.
 */
export function contentPolicy(hosts: readonly string[]): string {
  const names = hosts.flatMap((host) => (host[0] === "." ? [host.slice(1), `*${host}`] : [host]));
  const sources = names.map((name) => ` http://${name}:* ws://${name}:*`).join("");
  return `default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:${sources}`;
}
