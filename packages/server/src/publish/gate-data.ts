// What gate.js knows: the bundle, and where everything else is.
import { type GateData, gateBundle } from "@temoin/browser";
import type { Bundle, Register } from "@temoin/register";
import type { AssetPaths } from "./assets.ts";
import { type SiteTexts, showsNotice } from "./texts/texts.ts";

export function gateData(
  { register, hosts }: { readonly register: Register; readonly hosts: readonly string[] },
  bundle: Bundle,
  texts: ReadonlyMap<string, SiteTexts>,
  paths: ReadonlyMap<string, AssetPaths>,
): GateData {
  const languages = [...texts].flatMap(([language, { open }]) => {
    const found = paths.get(language);
    return found ? [[language, { open, ...found }] as const] : [];
  });
  return {
    bundle: gateBundle(bundle, hosts),
    languages: Object.fromEntries(languages),
    ...(showsNotice(register) ? { notice: 1 } : {}),
  };
}
