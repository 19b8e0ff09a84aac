// Judges the head of a request: what the site may read of it, and with which state of the choice its answer is judged.
import { judgeAnswer } from "./answer/answer.ts";
import type { Judgement } from "./answer/judgement.ts";
import { choiceText, readableCookies } from "./cookies/cookie-header.ts";
import { matchingTags, unmarkTag } from "./headers/validators.ts";
import { asksDocument, asksPlain, asksWorker } from "./kind.ts";
import type { Asked, Visit } from "./options.ts";
import type { State, StateOf } from "./state.ts";

/** What is the same for all visits. */
export interface Site extends Pick<Judgement, "options" | "copy" | "memory"> {
  readonly stateOf: StateOf;
  /** Seconds since 1970. */
  readonly now: () => number;
}

export function makeVisit(request: Asked, { options, stateOf, now, copy, memory }: Site): Visit {
  const { headers } = request;
  const choice = choiceText(headers.get("cookie"));
  const state = stateOf(new URL(request.url).hostname, choice, headers.get("sec-gpc") === "1");
  const judgement: Judgement = { request, state, options, now: now(), copy, memory };
  let sent: Headers | undefined;
  const requestHeaders = (): Headers => {
    sent ??= options.mode === "observe" ? headers : sentOn(request, state);
    return sent;
  };
  return {
    get requestHeaders() {
      return requestHeaders();
    },
    get cookie() {
      return requestHeaders().get("cookie") ?? undefined;
    },
    answer: (status, site) => judgeAnswer(judgement, status, site),
  };
}

/** The request's own headers when nothing changes. */
function sentOn({ headers }: Asked, state: State): Headers {
  const changes = new Map<string, string | undefined>();
  const change = (name: string, judge: (value: string) => string | undefined): void => {
    const value = headers.get(name);
    if (value === null) return;
    const judged = judge(value);
    if (judged !== value) changes.set(name, judged);
  };

  const document = asksDocument(headers);
  const changed = document || asksWorker(headers) || headers.get("sec-fetch-dest") === "style";
  change("cookie", (value) => readableCookies(value, state));
  change("if-none-match", (value) => matchingTags(value, [state.stamp, state.editionStamp], !changed));
  change("if-match", (value) => value.split(",").map(unmarked).join(","));
  // A date tells no state from another.
  if (!asksPlain(headers)) change("if-modified-since", () => undefined);
  if (document) change("range", () => undefined);
  change("if-range", (value) => (document ? undefined : unmarked(value)));
  if (changes.size === 0) return headers;
  const sent = new Headers(headers);
  for (const [name, value] of changes) value === undefined ? sent.delete(name) : sent.set(name, value);
  return sent;
}

function unmarked(tag: string): string {
  return tag.includes("~t") ? unmarkTag(tag.trim()) : tag;
}
