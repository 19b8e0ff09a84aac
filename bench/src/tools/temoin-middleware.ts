// Témoin in the site's own server: markup rewritten, cookies held, a policy sent. The pages themselves are as they were.
import { createMiddleware } from "@temoin/middleware";
import { installed, startApp } from "./temoin.ts";
import type { Tool } from "./tool.ts";

export const temoinMiddleware = (policy: "constant" | "strict") => async (): Promise<Tool> => {
  const { fetch, sites } = await startApp();
  const [site] = sites;
  if (!site) throw new Error("The register was not published.");
  const middleware = createMiddleware({ bundle: site.bundle, policy, temoin: fetch });
  return {
    ...installed,
    name: `Témoin: middleware, ${policy}`,
    before: (pages) => (request) => middleware.handle(request, pages),
  };
};
