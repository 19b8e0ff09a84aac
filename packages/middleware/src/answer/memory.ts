// The pages that were sent last, with what they became: most sites send the same bytes again and again, and to compare
// them costs a small part of rewriting them. A page counts as the same only when every byte of it is.
import { copyOf } from "../html/latin1.ts";
import { type PageOptions, rewritePage, rewriteWhole } from "../html/page.ts";
import { utf8Of } from "../html/utf8.ts";
import type { Runtime, Sighting } from "../options.ts";
import type { State } from "../state.ts";
import { shelf } from "./shelf.ts";

/** The page as it goes out, and all reports of it. `url` only helps to find it again: nothing in a page follows from it. */
export type PageMemory = (url: string, state: State, page: PageOptions, body: Uint8Array | string) => Uint8Array;

type Equal = NonNullable<Runtime["equal"]>;

/** All pages together, in bytes. */
const ROOM = 16_000_000;
/** No longer body is remembered, in bytes or signs. */
const LONGEST = 512_000;
/** What a sighting takes, about, in bytes. */
const SIGHTING = 100;
/** Where no page ever came again, one in so many is copied. */
const LONGEST_REST = 255;

/** What is known of the pages of one path, length and state. */
interface Met {
  /** How many pages in a row were kept in vain. */
  vain: number;
  /** How many go by before one is kept again. */
  rest: number;
  readonly kept?: Kept;
}

interface Kept {
  readonly page: PageOptions;
  readonly body: Uint8Array | string;
  readonly out: Uint8Array;
  readonly told: readonly Sighting[];
}

export function pageMemory(equal: Equal): PageMemory {
  const pages = shelf<Met>(ROOM);

  return (url, state, page, body) => {
    if (body.length > LONGEST) return rewriteWhole(rewritePage(state, page), utf8Of(body));
    // Most pages that differ, differ in length: these are never compared. A query seldom tells pages apart, and visitors often.
    const key = `${state.serial} ${body.length} ${url.split("?", 1)[0]}`;
    const met = pages.get(key);
    if (met?.kept) {
      if (isSame(met.kept, page, body, equal)) {
        met.vain = 0;
        return again(met.kept, page, body);
      }
      const vain = met.vain + 1;
      pages.put(key, { vain, rest: Math.min(2 ** vain - 1, LONGEST_REST) }, 0);
    } else if (!met) pages.put(key, { vain: 0, rest: 0 }, 0);
    else if (met.rest > 0) met.rest--;
    else {
      const kept = keep(state, page, body);
      pages.put(key, { ...met, kept }, roomOf(kept));
      return sent(kept, body);
    }
    return rewriteWhole(rewritePage(state, page), utf8Of(body));
  };
}

function isSame({ page, body: own }: Kept, { injection, charsetKnown }: PageOptions, body: Uint8Array | string, equal: Equal) {
  if (page.injection.gate !== injection.gate || page.injection.policy !== injection.policy) return false;
  if (page.charsetKnown !== charsetKnown) return false;
  if (typeof body === "string" || typeof own === "string") return body === own;
  return equal(own, body);
}

/** Bytes belong to whoever wrote them: what is kept is a copy, and what comes out of it is no view of theirs. */
function keep(state: State, page: PageOptions, body: Uint8Array | string): Kept {
  const told: Sighting[] = [];
  const { report } = page;
  const telling =
    report &&
    ((sighting: Sighting) => {
      told.push(sighting);
      report(sighting);
    });
  const bytes = typeof body === "string" ? utf8Of(body) : copyOf(body);
  const out = rewriteWhole(rewritePage(state, { ...page, report: telling }), bytes);
  return { page, body: typeof body === "string" ? body : bytes, out, told };
}

function again(kept: Kept, { report }: PageOptions, body: Uint8Array | string): Uint8Array {
  if (report) for (const sighting of kept.told) report(sighting);
  return sent(kept, body);
}

/** What goes out unchanged is the very chunk that came in. */
function sent({ out, body: own }: Kept, body: Uint8Array | string): Uint8Array {
  return out === own && typeof body !== "string" ? body : out;
}

/** A sign of a text takes up to two bytes. */
function roomOf({ page, body, out, told }: Kept): number {
  const own = typeof body === "string" ? 2 * body.length : body === out ? 0 : body.length;
  return own + out.buffer.byteLength + 2 * page.injection.gate.length + told.length * SIGHTING;
}
