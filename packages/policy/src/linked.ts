// Makes the addresses inside a site's own sentence into links.
import { addressLink, code, link } from "./blocks.ts";
import type { Inline, Line } from "./document.ts";

/** An address on the web, or an e-mail address; the full stop or bracket that ends the sentence is not part of it. */
const address = /(https?:\/\/[^\s<>"]*[^\s<>".,:;!?)\]»]|[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4})/i;

/** The line with each address in it turned into a link that shows where it leads. */
export function linked(line: Line): Line {
  return line.flatMap((inline): Line => {
    if (typeof inline === "string") return cut(inline, (text) => text);
    return inline.kind === "foreign" ? cut(inline.text, (text) => ({ ...inline, text })) : [inline];
  });
}

function cut(text: string, plain: (piece: string) => Inline): Inline[] {
  return text
    .split(address)
    .map((piece, index) => (index % 2 === 0 ? piece && plain(piece) : linkTo(piece)))
    .filter((inline) => inline !== "");
}

function linkTo(piece: string): Inline {
  return /^https?:/i.test(piece) ? addressLink(piece) : link(`mailto:${piece}`, code(piece));
}
