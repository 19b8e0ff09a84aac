// The files that the gate fetches when they are needed: named by content, so that they may be cached for ever.
import { type Prepared, prepare } from "../http/prepared.ts";
import { sha256 } from "../sha256.ts";
import type { BrowserCode, CodeName } from "./browser-code.ts";
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
  /** SHA-256 by part and language, such as "banner-fr". */
  readonly layouts: Readonly<Record<string, string>>;
  /** By language. */
  readonly paths: ReadonlyMap<string, AssetPaths>;
}

/** One file per language and part: a visitor downloads no language but the page's. */
export async function prepareAssets(texts: ReadonlyMap<string, SiteTexts>, code: BrowserCode): Promise<Assets> {
  const files = new Map<string, Prepared>();
  const layouts: Record<string, string> = {};
  const make = async (name: keyof AssetPaths, language: string, data: unknown): Promise<string> => {
    const { file, prepared, path } = await prepareAsset(name, data, code, `-${language}`);
    files.set(file, prepared);
    layouts[`${name}-${language}`] = sha256(prepared.body);
    return path;
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
  return { files, layouts, paths: new Map(paths) };
}

/** One module with its data in front, named by content. `suffix`: tells its versions apart, such as "-fr". */
export async function prepareAsset(name: CodeName, data: unknown, code: BrowserCode, suffix = "") {
  const text = code.files[name];
  const prepared = await prepare(JAVASCRIPT, data === undefined ? text : moduleScript(data, text));
  const file = `${name}${suffix}.${prepared.hash}.js`;
  return { file, prepared, path: assetPath(file) };
}

export function assetPath(file: string): string {
  return `/temoin/a/${file}`;
}
