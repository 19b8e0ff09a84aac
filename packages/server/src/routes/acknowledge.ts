// The answer to a stored choice: its receipt, the choice cookie, and the end of what was refused.
import { receiptCode } from "@temoin/ledger";
import {
  type Choice,
  choiceState,
  cookieNames,
  decide,
  deletions,
  formatChoice,
  parseChoice,
  refusedCookies,
} from "@temoin/register";
import { choiceCookie, cookieSeconds } from "../cookies/choice-cookie.ts";
import { hostOf } from "../http/host.ts";
import { receiptOf } from "../ledger/receipt.ts";
import type { PublishedSite } from "../publish/site.ts";
import { type ChoiceRecord, grantedPurposes } from "../record/record.ts";
import { shortHash } from "../sha256.ts";
import type { Surroundings } from "./route.ts";

/** The record is on the disk: 201 for a new one, 200 for one that was sent before. */
export async function acknowledge(
  status: 200 | 201,
  record: ChoiceRecord,
  request: Request,
  site: PublishedSite,
  { now: clock, keys }: Surroundings,
): Promise<Response> {
  const now = clock();
  const { id, edition, at: recordedAt, services } = record;
  const purposes = grantedPurposes(record);
  const recorded = Date.parse(recordedAt);
  const seconds = cookieSeconds(site.bundle.ttl);
  const choice: Choice = { edition: shortHash(edition), at: Math.floor(recorded / 1_000), purposes, services };
  const until = new Date(recorded + seconds * 1_000);
  const answer = {
    id,
    site: site.id,
    edition: choice.edition,
    recordedAt,
    state: choiceState(site.bundle, choice),
    purposes,
    services,
    until: until.toISOString(),
    code: receiptCode(id),
    receipt: await receiptOf(record, keys),
  };

  // A choice sent again late must not undo what the visitor decided since: the newer one stays, and says what must go.
  const held = heldChoice(request);
  const newer = held !== undefined && held.at > choice.at && held.at <= now.getTime() / 1_000 ? held : undefined;
  const response = Response.json(answer, { status, headers: { "Cache-Control": "no-store" } });
  const left = Math.min(seconds, Math.floor((until.getTime() - now.getTime()) / 1_000));
  // A choice sent again after its time sets nothing: it would stand in the way of a newer one.
  if (left > 0 && !newer) response.headers.append("Set-Cookie", choiceCookie(formatChoice(site.bundle, choice), left));
  for (const line of cookiesToDelete(newer ?? choice, request, site, now)) response.headers.append("Set-Cookie", line);
  return response;
}

/** The choice that the browser holds. */
function heldChoice(request: Request): Choice | undefined {
  const found = /(?:^|;\s*)temoin=([^;]*)/.exec(request.headers.get("cookie") ?? "");
  return parseChoice(found?.[1] ?? "");
}

/** Only names that the browser sent are deleted: others are not there, or not ours to see. */
function cookiesToDelete(choice: Choice, request: Request, site: PublishedSite, now: Date): string[] {
  const gpc = request.headers.get("sec-gpc") === "1";
  const decision = decide(site.bundle, choice, { now: Math.floor(now.getTime() / 1_000), gpc });
  const host = hostOf(request);
  return deletions(refusedCookies(site.bundle, decision, cookieNames(request.headers.get("cookie") ?? ""), host), host);
}
