// Where everything lives: by real host names (tests map them to loopback) or under .localhost (the demo).

export interface Net {
  /** Address of a path on a third party's host. */
  url(host: string, path: string): string;
  /** Address of a site's page. */
  site(site: { readonly id: string; readonly host: string }, path?: string): string;
  /** The real host name behind the one that a request names. */
  realHost(requested: string): string;
}

/** Every host by its real name over https, as in the world. */
export const realNet: Net = {
  url: (host, path) => `https://${host}${path}`,
  site: ({ host }, path = "/") => `https://${host}${path}`,
  realHost: withoutPort,
};

/** Every host under .localhost, which browsers resolve to this machine and treat as secure without a certificate. */
export function demoNet(port: number): Net {
  return {
    url: (host, path) => `http://${host}.localhost:${port}${path}`,
    site: ({ id }, path = "/") => `http://${id}.localhost:${port}${path}`,
    realHost: (requested) => withoutPort(requested).replace(/\.localhost$/, ""),
  };
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, "").toLowerCase();
}
