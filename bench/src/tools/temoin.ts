// Témoin by its script tag alone: no server of the site takes part, so what the server itself sends passes.
import { type App, createApp, memoryStore } from "@temoin/server";
import { SITE } from "../world/world.ts";
import { register } from "./register.ts";
import { GATED, type Tool } from "./tool.ts";

export function startApp(): Promise<App> {
  return createApp({ sites: [{ register, hosts: [SITE] }], store: memoryStore() });
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

export const temoin = async (): Promise<Tool> => {
  const { fetch } = await startApp();
  return {
    ...installed,
    name: "Témoin: script tag",
    head: `<script src="/temoin/gate.js"></script>`,
    before: (site) => async (request) => (isOwnPath(request) ? fetch(request) : site(request)),
  };
};
