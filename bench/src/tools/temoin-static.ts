// Témoin for a site of files: every page and sheet held once, as `temoin build` does, and served to everybody with its _headers.
// The host sends files: type and _headers are all that comes with them.
import { holdMarkup, holdStyle } from "@temoin/middleware";
import { contentPolicy, decide, hostsInReach } from "@temoin/register";
import { installed, isOwnPath, type Policy, startApp } from "./temoin.ts";
import type { Tool } from "./tool.ts";

export const temoinStatic = (policy: Policy) => async (): Promise<Tool> => {
  const { fetch, sites } = await startApp(policy);
  const [site] = sites;
  if (!site) throw new Error("The register was not published.");
  const { bundle } = site;
  /** As the file _headers of the build says it. */
  const rules = (path: string) => {
    const exempt = hostsInReach(bundle, decide(bundle, undefined, { now: 0 }));
    const strict = policy === "strict" && /\.m?js$/.test(path) ? [contentPolicy(exempt)] : [];
    return [contentPolicy(hostsInReach(bundle)), ...strict];
  };
  return {
    ...installed,
    name: `Témoin: static build, ${policy}`,
    before: (pages) => async (request) => {
      if (isOwnPath(request)) return fetch(request);
      const { status, headers, body } = await pages(request);
      const kept = ["content-type", "access-control-allow-origin"].flatMap((name) => {
        const value = headers.get(name);
        return value === null ? [] : [[name, value] as [string, string]];
      });
      const response = new Response(body, {
        status,
        headers: [
          ...kept,
          ...rules(new URL(request.url).pathname).map((rule): [string, string] => ["content-security-policy", rule]),
        ],
      });
      const type = response.headers.get("content-type") ?? "";
      const hold = type.startsWith("text/html") ? holdMarkup : type.startsWith("text/css") ? holdStyle : undefined;
      if (!hold) return response;
      const held = hold(new Uint8Array(await response.arrayBuffer()), { bundle });
      return new Response(new Uint8Array(held), response);
    },
  };
};
