// The files that the gate fetches when they are needed: named by content, so that they may be cached for ever.
import { type Prepared, prepare } from "../http/prepared.ts";
import type { BrowserCode } from "./browser-code.ts";
import { moduleScript } from "./embed.ts";
import type { SiteTexts } from "./texts/texts.ts";

export const JAVASCRIPT = "text/javascript; charset=utf-8";

export interface AssetPaths {
  readonly banner: string;
  readonly preferences: string;
  readonly placeholder: string;
}

export interface Assets {
  /** By file name. */
  readonly files: ReadonlyMap<string, Prepared>;
  /** By language. */
  readonly paths: ReadonlyMap<string, AssetPaths>;
}

/** One file per language and part: a visitor downloads no language but the page's. */
export async function prepareAssets(texts: ReadonlyMap<string, SiteTexts>, code: BrowserCode): Promise<Assets> {
  const files = new Map<string, Prepared>();
  const make = async (name: keyof AssetPaths, language: string, data: unknown): Promise<string> => {
    const prepared = await prepare(JAVASCRIPT, moduleScript(data, code.files[name]));
    const file = `${name}-${language}.${prepared.hash}.js`;
    files.set(file, prepared);
    return assetPath(file);
  };
  const paths = await Promise.all(
    [...texts].map(async ([language, { banner, preferences, placeholder }]) => {
      const [first, second, third] = await Promise.all([
        make("banner", language, banner),
        make("preferences", language, preferences),
        make("placeholder", language, placeholder),
      ]);
      return [language, { banner: first, preferences: second, placeholder: third }] as const;
    }),
  );
  return { files, paths: new Map(paths) };
}

export function assetPath(file: string): string {
  return `/temoin/a/${file}`;
}
