// What a head alone can do: set cookies, and make the browser contact a host.
import { cookieNames, deletions, refusedCookies } from "@temoin/register";
import { cookieValue } from "../cookies/cookie-header.ts";
import { judgeCookie } from "../cookies/set-cookie.ts";
import { contacts, reportsNowhere } from "../headers/contacts.ts";
import { addressesOf } from "../url/addresses.ts";
import { type Judgement, reportHeld } from "./judgement.ts";

const contacting = Object.entries(contacts);

/** Is there anything to judge in it? */
export function isTelling(headers: Headers): boolean {
  return headers.has("set-cookie") || isContacting(headers);
}

function isContacting(headers: Headers): boolean {
  return contacting.some(([name]) => headers.has(name));
}

export function judgeCookies({ request, state, options, now }: Judgement, headers: Headers, enforce: boolean): void {
  const lines = headers.getSetCookie();
  if (lines.length === 0) return;
  const cookies = request.headers.get("cookie") ?? "";
  const kept = lines.flatMap((line) => {
    const judged = judgeCookie(line, state, now, (name) => cookieValue(cookies, name));
    if ("line" in judged) return [judged.line];
    const { name, declared, service } = judged;
    const whose = service === undefined ? {} : { service };
    if (!judged.repeated) options.report?.({ kind: "cookie", name, host: state.host, declared, ...whose });
    return [];
  });
  if (!enforce || (kept.length === lines.length && kept.every((line, index) => line === lines[index]))) return;
  headers.delete("set-cookie");
  for (const line of kept) headers.append("set-cookie", line);
}

/** Cookies that the request carried although they are refused go, HttpOnly ones too (C03). */
export function expireCookies({ request, state }: Judgement, headers: Headers): void {
  const cookies = request.headers.get("cookie");
  if (cookies === null) return;
  const refused = refusedCookies(state.bundle, state.decision, cookieNames(cookies), state.host);
  if (refused.length === 0) return;
  for (const line of deletions(refused, state.host)) headers.append("set-cookie", line);
}

export function judgeContacts({ state, options }: Judgement, headers: Headers, enforce: boolean): void {
  // Most have none of them.
  if (!isContacting(headers)) return;
  const addresses = addressesOf(state);
  for (const [name, judge] of contacting) {
    const value = headers.get(name);
    if (value === null) continue;
    const { kept, held } = judge(value, addresses);
    if (held.length === 0) continue;
    reportHeld(options, "header", name, held);
    if (!enforce) continue;
    if (kept.trim() === "") headers.delete(name);
    else headers.set(name, kept);
    if (name === "report-to" && reportsNowhere(headers.get("nel") ?? "", headers.get(name))) headers.delete("nel");
  }
}
