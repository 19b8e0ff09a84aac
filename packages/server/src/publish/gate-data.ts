// What gate.js and page.js know: the bundle, and where everything else is.
import type { GateData, GateParts, PageData } from "@temoin/browser";
import type { Register } from "@temoin/register";
import type { AssetPaths } from "./assets.ts";
import type { SiteToPublish } from "./publish.ts";
import { type SiteTexts, showsNotice } from "./texts/texts.ts";

/** `page`: address of page.js. */
export function gateData(
  { bundle }: GateParts,
  page: string,
  { mode, policy }: Pick<SiteToPublish, "mode" | "policy">,
): GateData {
  return { bundle, page, ...(mode === "observe" ? { observe: 1 } : {}), ...(policy === "strict" ? { strict: 1 } : {}) };
}

/** `report`: address of report.js. */
export function pageData(
  register: Register,
  { lives }: GateParts,
  texts: ReadonlyMap<string, SiteTexts>,
  paths: ReadonlyMap<string, AssetPaths>,
  report: string,
): PageData {
  const languages = [...texts].flatMap(([language, { open }]) => {
    const found = paths.get(language);
    return found ? [[language, { open, ...found }] as const] : [];
  });
  return { languages: Object.fromEntries(languages), lives, report, ...(showsNotice(register) ? { notice: 1 } : {}) };
}
