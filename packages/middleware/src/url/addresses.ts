// Does loading a URL contact a host that is held? Reads addresses as the URL standard does; what it cannot read it holds.
import { toBytes } from "../html/latin1.ts";
import type { Held, State } from "../state.ts";
import { UNRESOLVED } from "./references.ts";

/** Stands for the page's own host: what resolves to it is relative. */
const HERE = "temoin.invalid";
/** A path whose first part has no colon: no scheme, no host, whatever follows. */
const RELATIVE = /^(?:$|[?#]|\/?[A-Za-z0-9_.~%-]+(?:[/?#]|$))/;
const ABSOLUTE = /^(?:https?:)?\/\/([a-z0-9.-]+)(?::[0-9]*)?(?:[/?#]|$)/;
/** What is read by the URL parser alone: numbers are addresses in disguise, and punycode can be invalid. */
const ODD_HOST = /(?:^|\.)(?:0x[0-9a-f]*|[0-9]+)\.?$|xn--/;
const HOSTLESS = /^(?:data|about|blob|javascript|mailto|tel):/;
const CONTACTS = new Set(["http:", "https:", "ws:", "wss:", "ftp:"]);

/** The addresses of one document. Texts are bytes as Latin-1, their references resolved. */
export interface Addresses {
  /** Undefined when loading `url` contacts no host that is held. */
  judge(url: string): Held | undefined;
  /** `<base href>`: when its host is held, so is every relative address. */
  base(href: string): void;
  /** True when relative addresses lead to a host that is held. */
  readonly strayed: boolean;
}

/** `seen`: told of every host that is named. */
export function addressesOf(state: State, seen?: (host: string) => void): Addresses {
  let base: Held | undefined;
  const judgeHost = (host: string): Held | undefined => {
    seen?.(host);
    return state.judge(host);
  };
  return {
    judge(url) {
      if (RELATIVE.test(url)) return base;
      const host = ABSOLUTE.exec(url)?.[1];
      if (host !== undefined && !ODD_HOST.test(host)) return judgeHost(host);
      if (HOSTLESS.test(url)) return undefined;
      for (const scheme of ["https", "http"]) {
        const found = parse(url, scheme);
        const held = found === HERE ? base : found === undefined ? undefined : found === "" ? { host: "" } : judgeHost(found);
        if (held) return held;
      }
      return undefined;
    },
    base(href) {
      // The first that counts is the browser's; here any that strays counts.
      base ??= this.judge(href);
    },
    get strayed() {
      return base !== undefined;
    },
  };
}

/** The host; undefined when there is none, or when no browser can load it; "" when it cannot be known here. */
function parse(url: string, scheme: string): string | undefined {
  const text = toUnicode(url).replace(new RegExp(`${UNRESOLVED}#?[0-9A-Za-z]+;?|\0`, "g"), "\ufffd");
  try {
    const { protocol, hostname } = new URL(text, `${scheme}://${HERE}/`);
    return CONTACTS.has(protocol) ? hostname : undefined;
  } catch {
    return text.includes("\ufffd") ? "" : undefined;
  }
}

/** Bytes as Latin-1 -> text. What is no UTF-8 becomes U+FFFD, which no host may contain. */
function toUnicode(bytes: string): string {
  if (!/[^\0-\x7f]/.test(bytes)) return bytes;
  return new TextDecoder().decode(toBytes(bytes));
}
