// Keeps pictures with the edition that they show.
import type { Edition } from "../edition/edition.ts";
import { sha256, shortHash } from "../sha256.ts";
import type { KeptFile, Store } from "../store/store.ts";
import { type PictureSet, SETS } from "./kept.ts";

export interface TakenPicture {
  readonly layer: string;
  readonly language: string;
  readonly width: number;
  readonly png: Uint8Array;
}

/** All or none of them, and what tells them. Earlier pictures of the edition stay; one that is the same is kept once. */
export async function keepPictures(
  store: Store,
  { site, hash, short }: Pick<Edition, "site" | "hash" | "short">,
  { browser, pictures }: { readonly browser: string; readonly pictures: readonly TakenPicture[] },
  now: Date,
): Promise<PictureSet> {
  const files = pictures.map(({ layer, language, width, png }) => {
    const whole = sha256(png);
    return { layer, language, width, sha256: whole, file: `picture-${layer}-${language}-${width}.${shortHash(whole)}.png`, png };
  });
  const told = files.map(({ png: _png, ...picture }) => picture);
  const set: PictureSet = { temoin: 1, edition: hash, takenAt: now.toISOString(), browser, pictures: told };
  const text = JSON.stringify(set);
  const index: KeptFile = {
    name: `${SETS}${short}.${shortHash(sha256(text))}.json`,
    type: "application/json",
    body: new TextEncoder().encode(text),
  };
  await store.addFiles(site, [...files.map(({ file, png }) => ({ name: file, type: "image/png", body: png })), index]);
  return set;
}
