// A well-formed choice against the edition that was shown: a record, or the problem with it. Pure.

import { type ChoiceRecord, commitmentHex, nextState, RECORD_SCHEMA } from "@temoin/ledger";
import { type Bundle, type Choice, formatChoice } from "@temoin/register";
import { cookieSize, LARGEST } from "../cookies/choice-cookie.ts";
import type { Problem } from "../http/problem.ts";
import { sha256Bytes } from "../ledger/crypto.ts";
import type { Screenshots } from "../pictures/kept.ts";
import type { ChoiceInput } from "./choice-input.ts";

/** An edition whose choices count. */
export interface ShownEdition {
  /** Full hash. */
  readonly hash: string;
  readonly bundle: Bundle;
  readonly languages: readonly string[];
  readonly profile: string;
  /** SHA-256 of what drew each layer in each language, by "banner-fr". */
  readonly layouts: Readonly<Record<string, string>>;
  /** The pictures kept by now; to be asked at every choice, since they come later than the edition. */
  readonly screenshots: () => Promise<Screenshots>;
}

/** What only the server can add. */
export interface Circumstances {
  readonly now: Date;
  /** The record that the input names as the one before, if it is kept. */
  readonly previous: ChoiceRecord | undefined;
  /** What the edition's `screenshots` told just now. */
  readonly screenshots: Screenshots;
  /** 16 random bytes as base64url, new at every call. */
  readonly random: () => string;
}

/** `shown`: by the short hash in the input; undefined when choices made on that edition no longer count. */
export function judge(
  input: ChoiceInput,
  shown: ShownEdition | undefined,
  { now, previous, screenshots, random }: Circumstances,
): { readonly record: ChoiceRecord } | { readonly problem: Problem } {
  if (!shown) return { problem: stale };
  const { bundle } = shown;
  const unknown = strangers(input, shown);
  if (unknown.length > 0) return { problem: foreign(unknown) };

  const { id, how, layer, language, services } = input;
  const asked = bundle.purposes.filter((purpose) => !purpose.exempt).map((purpose) => purpose.id);
  const granted = asked.filter((purpose) => input.purposes.includes(purpose));
  const choice: Choice = { edition: input.edition, at: Math.floor(now.getTime() / 1_000), purposes: granted, services };
  if (cookieSize(formatChoice(bundle, choice)) > LARGEST) return { problem: crowded };
  const drawn = `${layer}-${language}`;
  const decision = { purposes: Object.fromEntries(asked.map((purpose) => [purpose, granted.includes(purpose)])), services };
  return {
    record: {
      ...{ schema: RECORD_SCHEMA, kind: "choice", id, site: bundle.site, edition: shown.hash },
      subject: previous?.subject ?? random(),
      shown: { layer, language, layout: shown.layouts[drawn] ?? null, screenshot: screenshots[drawn] ?? null },
      ...decision,
      how,
      state: nextState(previous?.state ?? "unknown", decision),
      // Its hash, not its id: the link still holds when the contents of the earlier one are erased.
      previous: previous ? commitmentHex(sha256Bytes, previous) : null,
      profile: shown.profile,
      at: after(previous, now),
      salt: random(),
    },
  };
}

/** As long as the gate bears a choice from the future (decide.ts), in milliseconds. */
const DAY = 86_400_000;

/**
 * The server's time, but never before the record that this one follows: with a clock that was set back, or another collector's that is
 * slow, a grant would look newer than its withdrawal. A record from further in the future came from a broken clock, and does not make a second one.
 */
function after(previous: ChoiceRecord | undefined, now: Date): string {
  const before = Date.parse(previous?.at ?? "");
  const late = before >= now.getTime() && before < now.getTime() + DAY;
  return late ? new Date(before + 1).toISOString() : now.toISOString();
}

/** What the choice names and the edition does not offer; exempt purposes and services are not for choosing. */
function strangers(input: ChoiceInput, { bundle, languages }: ShownEdition): string[] {
  const purposes = new Set(bundle.purposes.filter((purpose) => !purpose.exempt).map((purpose) => purpose.id));
  const services = new Set(bundle.services.filter((service) => service.for.length > 0).map((service) => service.id));
  return [
    ...input.purposes.filter((id) => !purposes.has(id)).map((id) => `purpose ${JSON.stringify(id)}`),
    ...Object.keys(input.services)
      .filter((id) => !services.has(id))
      .map((id) => `service ${JSON.stringify(id)}`),
    ...(languages.includes(input.language) ? [] : [`language ${JSON.stringify(input.language)}`]),
  ];
}

const stale: Problem = {
  status: 409,
  title: "This edition is no longer current.",
  detail: "Reload the page and choose again: what the site asks for has changed since the page was loaded.",
};

const crowded: Problem = {
  status: 422,
  title: "The choice does not fit into a cookie.",
  detail: "Choose by purpose and single out fewer services.",
};

function foreign(unknown: readonly string[]): Problem {
  return {
    status: 422,
    title: "The choice names what this edition does not offer for choosing.",
    detail: `Leave out ${unknown.slice(0, 5).join(", ")}, and name only purposes and services that need consent.`,
  };
}
