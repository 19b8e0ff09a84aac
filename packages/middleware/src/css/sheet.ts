// A style sheet on its way: browsers use none before it is whole, so nothing is lost by waiting for its end.
import { copyOf, fromBytes, joinBytes, toBytes } from "../html/latin1.ts";
import type { Rewriter } from "../options.ts";
import type { Held } from "../state.ts";
import type { Addresses } from "../url/addresses.ts";
import { cleanCss } from "./clean.ts";

const NOTHING = new Uint8Array(0);
/** A longer sheet is held whole, unread. */
const LONGEST = 2 ** 24;

export type ReportHeld = (held: readonly Held[]) => void;

/** The sheet without what is held; the same object when nothing is. `wide`: the answer says that it is UTF-16. */
export function cleanSheet(body: Uint8Array, addresses: Addresses, report: ReportHeld, wide = false): Uint8Array {
  const marked = (body[0] === 0xfe && body[1] === 0xff) || (body[0] === 0xff && body[1] === 0xfe);
  if (body.length > LONGEST || wide || marked) {
    report([{ host: "" }]);
    return NOTHING;
  }
  const cleaned = cleanCss(fromBytes(body), addresses);
  if (!cleaned) return body;
  report(cleaned.held);
  return toBytes(cleaned.css);
}

export function sheetRewriter(clean: (body: Uint8Array) => Uint8Array): Rewriter {
  let parts: Uint8Array[] = [];
  let length = 0;
  return {
    write(chunk) {
      length += chunk.length;
      // Over the limit no byte is kept: it is held whole all the same.
      if (length - chunk.length <= LONGEST) parts.push(copyOf(chunk));
      return NOTHING;
    },
    end() {
      const body = parts.length === 1 ? (parts[0] as Uint8Array) : joinBytes(parts);
      parts = [];
      return body.length === 0 ? NOTHING : clean(body);
    },
  };
}
