// What there is to take a picture of on a site.
import { decide } from "@temoin/register";
import type { PublishedSite } from "../publish/site.ts";
import { showsNotice } from "../publish/texts/texts.ts";

export interface Layers {
  /** Does a visitor without a choice see the banner, or the short notice in its place? */
  readonly banner: boolean;
  /** Ids of services for which a placeholder stands until they are granted. */
  readonly embeds: readonly string[];
}

export function layersOf({ bundle, register }: Pick<PublishedSite, "bundle" | "register">): Layers {
  const embeds = bundle.services.filter((service) => service.embed && service.for.length > 0);
  return {
    banner: decide(bundle, undefined, { now: 0 }).ask || showsNotice(register),
    embeds: embeds.map(({ id }) => id),
  };
}
