// Every tool of the benches, in the order of the tables. Adding one is a file and a line.
import { c15t } from "./c15t.ts";
import { cookieyes } from "./cookieyes.ts";
import { klaro } from "./klaro.ts";
import { nothing } from "./nothing.ts";
import { orejime } from "./orejime.ts";
import { osano } from "./osano.ts";
import { tarteaucitron } from "./tarteaucitron.ts";
import { temoin } from "./temoin.ts";
import { temoinMiddleware } from "./temoin-middleware.ts";
import { temoinProxy } from "./temoin-proxy.ts";
import { temoinStatic } from "./temoin-static.ts";
import type { Tool } from "./tool.ts";
import { vanillaCookieconsent } from "./vanilla-cookieconsent.ts";

type Make = () => Promise<Tool>;

export const peers: Readonly<Record<string, Make>> = {
  osano,
  "vanilla-cookieconsent": vanillaCookieconsent,
  klaro,
  orejime,
  tarteaucitron,
  c15t,
  cookieyes,
};
export const ours: Readonly<Record<string, Make>> = {
  temoin: temoin("constant"),
  "temoin-strict": temoin("strict"),
  "temoin-static": temoinStatic("constant"),
  "temoin-static-strict": temoinStatic("strict"),
  "temoin-middleware": temoinMiddleware("constant"),
  "temoin-middleware-strict": temoinMiddleware("strict"),
  "temoin-proxy": temoinProxy("constant"),
  "temoin-proxy-strict": temoinProxy("strict"),
};
export { nothing };
