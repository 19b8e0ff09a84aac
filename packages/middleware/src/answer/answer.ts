// Judges an answer: its head at once, and what its body has to pass.
import { heldTag, vary } from "../headers/validators.ts";
import { type Kind, kindOf } from "../kind.ts";
import type { Answer, MiddlewareOptions } from "../options.ts";
import { dependOnChoice, observedPage, pageAnswer, rulesAnswer, sheetAnswer } from "./bodies.ts";
import { expireCookies, isTelling, judgeContacts, judgeCookies } from "./heads.ts";
import type { Judgement } from "./judgement.ts";

/** `site`: headers of the site, which stay as they are. */
export function judgeAnswer(judgement: Judgement, status: number, site: Headers): Answer {
  const { request, options } = judgement;
  const kind = kindOf(status, site, request.headers);
  if (kind === "other" && status !== 304 && !isTelling(site)) return { headers: site };
  const headers = judgement.copy(site);
  const enforce = options.mode !== "observe";
  judgeCookies(judgement, headers, enforce);
  judgeContacts(judgement, headers, enforce);
  if (!enforce) return observed(judgement, kind, headers);
  if (status === 304 && (kind === "other" || kind === "sheet")) return unchanged(judgement, headers);
  if (kind === "other") return { headers };
  if (kind === "sheet") return sheetAnswer(judgement, headers);
  return kind === "rules" ? rulesAnswer(judgement, headers) : document(judgement, kind, headers, mayBeKept(judgement, site));
}

/** A page, or what runs or shows like one. `kept`: may it be remembered? */
function document(judgement: Judgement, kind: Kind, headers: Headers, kept: boolean): Answer {
  const { state, options } = judgement;
  const policy = policyFor(kind, options.policy);
  const shown = kind === "document";
  const answer =
    kind === "worker" || kind === "unread"
      ? { headers }
      : pageAnswer(judgement, headers, shown && options.inject !== false, kept);
  // One line more, never in place of the site's own: both policies hold (CSP3, 8.1).
  if (policy) headers.append("Content-Security-Policy", state.policy(policy));
  if (shown) expireCookies(judgement, headers);
  dependOnChoice(headers, state);
  return answer;
}

/** What the site says is one visitor's own is not, nor what goes to a visitor whom it recognised by name (RFC 9111, 3.5). */
function mayBeKept({ request }: Judgement, site: Headers): boolean {
  if (site.has("set-cookie") || request.headers.has("authorization")) return false;
  return !/\b(?:no-store|private)\b/i.test(site.get("cache-control") ?? "");
}

/** What cannot be read lets in nothing that the choice does not; a worker has no gate that could hold it. */
function policyFor(kind: Kind, policy: MiddlewareOptions["policy"] = "constant"): "constant" | "strict" | undefined {
  if (kind === "unread") return "strict";
  if (policy === "none") return undefined;
  return kind === "worker" ? "strict" : policy;
}

/** The copy that the browser has keeps the tag under which it has it. */
function unchanged({ request, state }: Judgement, headers: Headers): Answer {
  const asked = request.headers.get("if-none-match");
  const tag = headers.get("etag");
  const own = asked && tag ? heldTag(asked, tag, [state.stamp, state.editionStamp]) : undefined;
  if (own !== undefined) headers.set("ETag", own);
  return { headers };
}

/** Nothing is held; the body is read for what would be. */
function observed(judgement: Judgement, kind: Kind, headers: Headers): Answer {
  const { state, options } = judgement;
  const { policy = "constant" } = options;
  const page = kind === "document" || kind === "fragment";
  if (policy !== "none" && (page || kind === "unread")) {
    headers.append("Content-Security-Policy-Report-Only", state.policy(policy));
    if (policy === "strict" && state.chosen) vary(headers, "Cookie");
  }
  return page ? observedPage(judgement, headers) : { headers };
}
