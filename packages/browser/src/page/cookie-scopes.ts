// Pure: where a cookie may have been set. Scripts see a cookie's name only, never its path, domain or partition.

/** Every path, domain and partition under which a cookie that this page sees can live, as cookie attributes. */
export function cookieScopes(host: string, path: string): string[] {
  const paths = ["/"];
  let at = "";
  for (const step of path.split("/")) {
    if (!step) continue;
    at += `/${step}`;
    paths.push(at, `${at}/`);
  }
  const domains = ["", ...host.split(".").map((_, index, labels) => `;Domain=${labels.slice(index).join(".")}`)];
  return paths.flatMap((one) => domains.flatMap((domain) => ["", ";Partitioned"].map((part) => `;Path=${one}${domain}${part}`)));
}
