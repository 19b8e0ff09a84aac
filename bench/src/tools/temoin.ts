// Témoin by its script tag alone: no server of the site takes part, so what the server itself sends passes.
import { type App, createApp, memoryStore } from "@temoin/server";
import { SITE } from "../world/world.ts";
import { register } from "./register.ts";
import { GATED, type Tool } from "./tool.ts";

/** Of the policy that the gate itself puts into the page. */
export type Policy = "constant" | "strict";

export function startApp(policy: Policy = "constant"): Promise<App> {
  return createApp({ sites: [{ register, hosts: [SITE], policy }], store: memoryStore() });
}

export function isOwnPath(request: Request): boolean {
  const { pathname } = new URL(request.url);
  return pathname.startsWith("/temoin/") || pathname === "/.well-known/gpc.json";
}

/** What every way to install Témoin has in common. */
export const installed = {
  gated: `<script type="text/plain" data-temoin="counter" src="${GATED}"></script>`,
  buttons: { accept: "#temoin-banner [data-temoin-act=accept]", refuse: "#temoin-banner [data-temoin-act=refuse]" },
  withdraw: "temoin.withdraw()",
  hosts: true,
} as const satisfies Partial<Tool>;

export const temoin = (policy: Policy) => async (): Promise<Tool> => {
  const { fetch } = await startApp(policy);
  return {
    ...installed,
    name: `Témoin: script tag, ${policy}`,
    head: `<script src="/temoin/gate.js"></script>`,
    before: (site) => async (request) => (isOwnPath(request) ? fetch(request) : site(request)),
  };
};
