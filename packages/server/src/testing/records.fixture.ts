// Editions and records for tests of the stores.
import { makeBundle } from "@temoin/register";
import { type Edition, makeEdition } from "../edition/edition.ts";
import type { ChoiceRecord } from "../record/record.ts";
import { sha256, shortHash } from "../sha256.ts";
import { shopRegister } from "./shop.fixture.ts";

export function editionFor(site: string, content: string): Edition {
  const hash = sha256(content);
  return { site, hash, short: shortHash(hash), publishedAt: "2026-11-21T10:00:00.000Z", content };
}

/** The edition that recordFor() names, for the site `shop`. */
export const edition = editionFor("shop", '{"a":1}');

export function recordFor(site: string, n: number, more: Partial<ChoiceRecord> = {}): ChoiceRecord {
  return {
    ...{ schema: 2, kind: "choice", id: idOf(n), site, subject: random128(n), edition: edition.hash },
    shown: { layer: "banner", language: "fr", layout: sha256("banner"), screenshot: null },
    purposes: { statistics: true, ads: false },
    services: { hotjar: false },
    ...{
      how: "button",
      state: "given",
      previous: null,
      profile: "fr",
      at: "2026-11-21T10:00:00.000Z",
      salt: random128(n + 1_000_000),
    },
    ...more,
  };
}

export function idOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

/** 16 bytes, the same for the same number. */
export function random128(n: number): string {
  return Buffer.from(sha256(String(n)), "hex")
    .subarray(0, 16)
    .toString("base64url");
}

/** A whole edition of the shop, as publishing makes it. */
export function shopEdition(): Edition {
  const register = shopRegister();
  const { editions: _none, ...bundle } = makeBundle(register, []);
  const content = { temoin: 1 as const, register, bundle, texts: { fr: {} }, layouts: {}, code: { gate: "0" } };
  return makeEdition(content, new Date("2026-11-21T10:00:00.000Z"));
}
