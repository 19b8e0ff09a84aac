// Témoin for a site of files: every page and sheet held once, as `temoin build` does, and served to everybody with its _headers.
// What a server would send in other headers passes: a static host has nobody who could judge it.
import { holdMarkup, holdStyle } from "@temoin/middleware";
import { contentPolicy, hostsInReach } from "@temoin/register";
import { installed, isOwnPath, startApp } from "./temoin.ts";
import type { Tool } from "./tool.ts";

export const temoinStatic = async (): Promise<Tool> => {
  const { fetch, sites } = await startApp();
  const [site] = sites;
  if (!site) throw new Error("The register was not published.");
  const { bundle } = site;
  return {
    ...installed,
    name: "Témoin: static build",
    before: (pages) => async (request) => {
      if (isOwnPath(request)) return fetch(request);
      const response = await pages(request);
      // As a host does that reads the file _headers of the build.
      response.headers.append("content-security-policy", contentPolicy(hostsInReach(bundle)));
      const type = response.headers.get("content-type") ?? "";
      const hold = type.startsWith("text/html") ? holdMarkup : type.startsWith("text/css") ? holdStyle : undefined;
      if (!hold) return response;
      const held = hold(new Uint8Array(await response.arrayBuffer()), { bundle });
      return new Response(new Uint8Array(held), response);
    },
  };
};
