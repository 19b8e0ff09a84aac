// What gate.js knows: the bundle, and where everything else is.
import { type GateData, gateBundle } from "@temoin/browser";
import type { Bundle, Register } from "@temoin/register";
import type { AssetPaths } from "./assets.ts";
import { policyPath, type SiteTexts, showsNotice } from "./texts/texts.ts";

export function gateData(
  register: Register,
  bundle: Bundle,
  texts: ReadonlyMap<string, SiteTexts>,
  paths: ReadonlyMap<string, AssetPaths>,
): GateData {
  const languages = [...texts].flatMap(([language, { open }]) => {
    const found = paths.get(language);
    return found ? [[language, { open, ...found, policy: policyPath(language) }] as const] : [];
  });
  return {
    bundle: gateBundle(bundle),
    default: register.site.languages[0] ?? "",
    languages: Object.fromEntries(languages),
    ...(showsNotice(register) ? { notice: 1 } : {}),
  };
}
