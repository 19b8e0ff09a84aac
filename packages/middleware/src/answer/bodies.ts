// What the body of an answer has to pass, and what its head says of that.
import { cleanSheet, sheetRewriter } from "../css/sheet.ts";
import { markTag, ofTheBody, vary } from "../headers/validators.ts";
import { fromBytes, toBytes } from "../html/latin1.ts";
import { gateMarkup, NO_INJECTION, type PageOptions, rewritePage, rewriteWhole } from "../html/page.ts";
import { judgeRules } from "../html/speculation.ts";
import { utf8Of } from "../html/utf8.ts";
import { charsetOf, UNREADABLE } from "../kind.ts";
import type { Answer, Rewriter } from "../options.ts";
import type { State } from "../state.ts";
import { type Addresses, addressesOf } from "../url/addresses.ts";
import { type Judgement, reportHeld } from "./judgement.ts";

/** `gate`: put it in. `kept`: may the page be remembered? */
export function pageAnswer(judgement: Judgement, headers: Headers, gate: boolean, kept: boolean): Answer {
  const { state, options, memory, request } = judgement;
  for (const name of ofTheBody) headers.delete(name);
  const injection = gate ? { gate: gateMarkup(nonceOf(headers)), policy: "" } : NO_INJECTION;
  const page: PageOptions = { injection, charsetKnown: charsetOf(headers) !== undefined, report: options.report };
  const rewriter = whenAsked(() => rewritePage(state, page));
  const atOnce: Answer["atOnce"] =
    memory && kept ? (body) => memory(request.url, state, page, body) : (body) => rewriteWhole(rewriter, utf8Of(body));
  return { headers, rewriter, atOnce };
}

/** To make one costs as much as judging a head, and a page from memory needs none. */
function whenAsked(make: () => Rewriter): Rewriter {
  let made: Rewriter | undefined;
  const rewriter = () => {
    made ??= make();
    return made;
  };
  return { write: (chunk) => rewriter().write(chunk), end: () => rewriter().end() };
}

/** Reads the page for what would be held, and sends on what it is given. */
export function observedPage({ state, options }: Judgement, headers: Headers): Answer {
  if (!options.report) return { headers };
  const reading = rewritePage(state, { injection: NO_INJECTION, charsetKnown: true, report: options.report });
  const rewriter: Rewriter = {
    write(chunk) {
      reading.write(chunk);
      return chunk;
    },
    end() {
      reading.end();
      return new Uint8Array(0);
    },
  };
  return { headers, rewriter };
}

export function sheetAnswer(judgement: Judgement, headers: Headers): Answer {
  const wide = UNREADABLE.test(charsetOf(headers) ?? "");
  return wholeAnswer(judgement, headers, (body, addresses) =>
    cleanSheet(body, addresses, (held) => reportHeld(judgement.options, "markup", "stylesheet", held), wide),
  );
}

/** Speculation rules in a file of their own: all of them or none. */
export function rulesAnswer(judgement: Judgement, headers: Headers): Answer {
  return wholeAnswer(judgement, headers, (body, addresses) => {
    const held = judgeRules(fromBytes(body), addresses);
    reportHeld(judgement.options, "markup", "speculationrules", held);
    return held.length === 0 ? body : toBytes("{}");
  });
}

/** `clean` returns the same body when nothing in it is held. */
function wholeAnswer(
  { state, copy }: Judgement,
  site: Headers,
  clean: (body: Uint8Array, addresses: Addresses) => Uint8Array,
): Answer {
  const headers = copy(site);
  for (const name of ofTheBody) headers.delete(name);
  dependOnChoice(headers, state);
  return {
    headers,
    rewriter: sheetRewriter((body) => clean(body, addressesOf(state))),
    whole(body) {
      let depends = false;
      const out = clean(
        body,
        addressesOf(state, (host) => {
          depends ||= state.depends(host);
        }),
      );
      const head = copy(site);
      if (out !== body) for (const name of ofTheBody) head.delete(name);
      if (depends) dependOnChoice(head, state);
      else markEtag(head, state.editionStamp);
      return { headers: head, body: out };
    },
  };
}

/** No copy of this answer may be shown under another choice, or under another edition. */
export function dependOnChoice(headers: Headers, state: State): void {
  if (state.chosen) vary(headers, "Cookie");
  markEtag(headers, state.stamp);
  headers.delete("Last-Modified");
}

function markEtag(headers: Headers, stamp: string): void {
  const tag = headers.get("etag");
  if (tag !== null) headers.set("ETag", markTag(tag, stamp));
}

/** A site whose policy trusts scripts by a nonce trusts the gate by the same. */
function nonceOf(headers: Headers): string | undefined {
  return /'nonce-([A-Za-z0-9+/_-]+={0,2})'/.exec(headers.get("content-security-policy") ?? "")?.[1];
}
