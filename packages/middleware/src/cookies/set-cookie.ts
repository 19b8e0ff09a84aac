// One Set-Cookie line, read as browsers read it (RFC 6265bis, 5.6), judged, and shortened where its life is too long.
import { declaration, judgeWrite, storageBits } from "@temoin/register";
import type { State } from "../state.ts";
import { parseCookieDate } from "./cookie-date.ts";

/** What becomes of a line: it goes out as `line`, or not at all; then `declared` and `service` say whose it was. */
export type Judged =
  | { readonly line: string }
  | { readonly name: string; readonly declared: boolean; readonly service?: string; readonly repeated: boolean };

interface Parsed {
  readonly name: string;
  readonly value: string;
  /** As written, each with what stands before it up to its semicolon. */
  readonly attributes: readonly string[];
  /** Seconds to live; undefined for a session cookie. */
  readonly life: number | undefined;
}

/** Browsers ignore an attribute that is longer. */
const LONGEST_ATTRIBUTE = 1_024;

/** `carried`: value of that name in the request; `now`: seconds since 1970. */
export function judgeCookie(line: string, state: State, now: number, carried: (name: string) => string | undefined): Judged {
  const cookie = parse(line, now);
  const { bundle, decision, host } = state;
  // What deletes may always pass.
  if (cookie.life !== undefined && cookie.life <= 0) return { line };
  const judged = judgeWrite(bundle, decision.trackers, cookie.name, storageBits.cookie, host);
  if (!judged.may) return { name: cookie.name, declared: judged.declared, repeated: false, ...serviceOf(state, cookie.name) };
  const { tracker } = judged;
  // Sent again unchanged, it could only live longer (CNIL guidelines 2020-091, art. 5: 13 months from the first visit).
  if (tracker?.fixed && carried(cookie.name) === cookie.value) return { name: cookie.name, declared: true, repeated: true };
  return { line: tracker?.max === undefined ? line : shorten(line, cookie, tracker.max, now) };
}

/** The declaration that fits best, as if nothing were allowed. */
function serviceOf({ bundle, host }: State, name: string): { readonly service?: string } {
  const index = declaration(bundle, [], name, storageBits.cookie, host);
  const service = bundle.services[bundle.trackers[index]?.of ?? -1]?.id;
  return service === undefined ? {} : { service };
}

function parse(line: string, now: number): Parsed {
  const [pair = "", ...attributes] = line.split(";");
  const at = pair.indexOf("=");
  let maxAge: number | undefined;
  let expires: number | undefined;
  for (const attribute of attributes) {
    const [name, value] = halves(attribute);
    if (value.length > LONGEST_ATTRIBUTE) continue;
    if (name === "max-age" && /^-?\d+$/.test(value)) maxAge = Number(value);
    else if (name === "expires") expires = parseCookieDate(value) ?? expires;
  }
  const life = maxAge ?? (expires === undefined ? undefined : expires - now);
  return {
    name: at < 0 ? "" : trim(pair.slice(0, at)),
    value: trim(pair.slice(at + 1)),
    attributes,
    life,
  };
}

/** `max` in seconds; 0 for a session. All but the two attributes stays as it was written. */
function shorten(line: string, { life, attributes }: Parsed, max: number, now: number): string {
  if (life === undefined || (max > 0 && life <= max)) return line;
  const [pair] = line.split(";", 1);
  const kept = attributes.flatMap((attribute) => {
    const [name, value] = halves(attribute);
    if (name !== "max-age" && name !== "expires") return [attribute];
    if (max === 0) return [];
    const instead = name === "max-age" ? shorterAge(value, max) : shorterDate(value, now + max);
    return [instead === undefined ? attribute : `${attribute.split("=", 1)[0]}=${instead}`];
  });
  return [pair, ...kept].join(";");
}

function shorterAge(value: string, max: number): string | undefined {
  return Number(value) > max ? String(max) : undefined;
}

function shorterDate(value: string, end: number): string | undefined {
  const expires = parseCookieDate(value);
  return expires !== undefined && expires > end ? new Date(Math.floor(end) * 1_000).toUTCString() : undefined;
}

function halves(attribute: string): [name: string, value: string] {
  const at = attribute.indexOf("=");
  const name = at < 0 ? attribute : attribute.slice(0, at);
  return [trim(name).toLowerCase(), at < 0 ? "" : trim(attribute.slice(at + 1))];
}

function trim(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, "");
}
