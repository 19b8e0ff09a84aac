// POST /temoin/choices: takes a choice, acknowledges it only when its record is on the disk.
import { base64url } from "@temoin/ledger";
import { refuseUnlessOwnJson } from "../http/own-json.ts";
import { problemResponse } from "../http/problem.ts";
import { readBody } from "../http/read-body.ts";
import type { Screenshots } from "../pictures/kept.ts";
import type { PublishedSite } from "../publish/site.ts";
import { readChoiceInput } from "../record/choice-input.ts";
import { judge, type ShownEdition } from "../record/judge.ts";
import type { ChoiceRecord } from "../record/record.ts";
import { acknowledge } from "./acknowledge.ts";
import type { SiteRoute, Surroundings } from "./route.ts";

/** Largest body, in bytes. */
const LIMIT = 16_384;
/** Of one site: 17 million choices a day, and a crowd at once after a newsletter. */
const FLOW = { size: 2_000, perSecond: 200 };

export const choices: SiteRoute = {
  of: "site",
  method: "POST",
  path: "/temoin/choices",
  flow: FLOW,
  async answer(request, site, _params, around) {
    const refusal = refuseUnlessOwnJson(request, "choices");
    if (refusal) return problemResponse(refusal);
    const body = await readBody(request, LIMIT);
    if (typeof body !== "string") return problemResponse(body);
    const read = readChoiceInput(body);
    if ("problem" in read) return problemResponse(read.problem);
    const { edition, previous: before } = read.input;
    // Unknown, erased or made up: then this is a visitor's first.
    const previous = before === undefined ? undefined : (await around.store.record(site.id, before))?.record;
    const shown = site.counting.get(edition);
    const screenshots = await screenshotsBy(shown, site, around);
    const judged = judge(read.input, shown, { now: around.now(), previous, screenshots, random });
    if ("problem" in judged) return problemResponse(judged.problem);
    return store(judged.record, request, site, around);
  },
};

/** A choice must not fail for want of a picture. */
async function screenshotsBy(shown: ShownEdition | undefined, site: PublishedSite, { log }: Surroundings): Promise<Screenshots> {
  try {
    return (await shown?.screenshots()) ?? {};
  } catch (error) {
    log.error({ site: site.id, err: error }, "the pictures of an edition cannot be read: records name none");
    return {};
  }
}

/** 128 bits. From a stock: one call for each costs more than the bytes. Each is handed out once. */
function random(): string {
  if (used === stock.length) {
    crypto.getRandomValues(stock);
    used = 0;
  }
  used += 16;
  return base64url(stock.subarray(used - 16, used));
}

const stock = new Uint8Array(4_096);
let used = stock.length;

async function store(record: ChoiceRecord, request: Request, site: PublishedSite, around: Surroundings): Promise<Response> {
  const appended = await around.store.append(record);
  switch (appended.kind) {
    case "created":
      return acknowledge(201, appended.record, request, site, around);
    case "same":
      return acknowledge(200, appended.record, request, site, around);
    case "conflict":
      return problemResponse({
        status: 409,
        title: "This id was used for another choice.",
        detail: "Make a new id for every choice; send one again only with the same body.",
      });
    case "unavailable":
      return problemResponse({
        status: 503,
        title: "The choice could not be stored now.",
        detail: "Send the same body again in a few seconds; until then it does not count.",
        headers: { "Retry-After": "5" },
      });
  }
}
