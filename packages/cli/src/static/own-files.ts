// The files of the first-party path, as the server would send them: path in the output folder -> bytes.
import { readFile } from "node:fs/promises";
import { contentPolicy, decide, hostsInReach } from "@temoin/register";
import type { App, PublishedSite } from "@temoin/server";

export type Files = Map<string, Uint8Array>;

/** Where hosts look for rules on headers. */
export const HEADERS = "_headers";

/** Asks the app itself, so that no file can differ from what it serves. Throws when it does not have one of them. */
export async function ownFiles({ fetch, sites }: App, policy: "constant" | "strict"): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  for (const site of sites) {
    for (const [address, path] of placesOf(site)) {
      const host = (site.hosts[0] ?? "localhost").replace(/^\./, "");
      const response = await fetch(new Request(`https://${host}${address}`, { headers: { host } }));
      if (response.status !== 200) throw new Error(`${address} answers ${response.status}.`);
      files.set(path, new Uint8Array(await response.arrayBuffer()));
    }
    files.set(HEADERS, new TextEncoder().encode(headersFile(site, policy)));
  }
  return files;
}

/**
 * Rules for hosts that read them from this file (Cloudflare Pages, Netlify). A worker of the site's own obeys no policy of the page
 * that starts it, only the one that comes with its file.
 */
function headersFile({ bundle }: PublishedSite, policy: "constant" | "strict"): string {
  const rule = (path: string, hosts: readonly string[]) => `${path}\n  Content-Security-Policy: ${contentPolicy(hosts)}\n`;
  const all = rule("/*", hostsInReach(bundle));
  // Files know nothing of choices: strictly, a worker from a file reaches what needs none. For all but workers it means nothing.
  const exempt = hostsInReach(bundle, decide(bundle, undefined, { now: 0 }));
  return policy === "strict" ? all + rule("/*.js", exempt) + rule("/*.mjs", exempt) : all;
}

/** Both have rules for the host: the site's come first. `theirs`: bytes, or the path of a file. */
export async function joinHeaders(theirs: Uint8Array | string, ours: Uint8Array): Promise<Uint8Array> {
  return Buffer.concat([typeof theirs === "string" ? await readFile(theirs) : theirs, Buffer.from("\n"), ours]);
}

/** Address -> path. Static hosts send `<folder>/index.html` for `<folder>`: so the policy keeps its addresses. */
function placesOf({ assets, languages, edition }: PublishedSite): [address: string, path: string][] {
  const same = [
    "/temoin/gate.js",
    ...[...assets.keys()].map((file) => `/temoin/a/${file}`),
    ...languages.map((language) => `/temoin/policy/${language}.md`),
    `/temoin/editions/${edition.hash}.json`,
    "/.well-known/gpc.json",
  ];
  const pages = languages.map((language): [string, string] => [
    `/temoin/policy/${language}`,
    `temoin/policy/${language}/index.html`,
  ]);
  // The server sends from here to the first language; a file cannot.
  const first: [string, string] = [`/temoin/policy/${languages[0]}`, "temoin/policy/index.html"];
  return [...same.map((address): [string, string] => [address, address.slice(1)]), ...pages, first];
}
