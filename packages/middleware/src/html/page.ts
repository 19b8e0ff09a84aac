// One document on its way to one visitor: puts the state of the choice, the rewriter and the reports together.
import { cleanCss } from "../css/clean.ts";
import type { Rewriter, Sighting } from "../options.ts";
import { type Held, type State, sightingOf } from "../state.ts";
import { type Addresses, addressesOf } from "../url/addresses.ts";
import { resolveReferences } from "../url/references.ts";
import type { Attributes } from "./attributes.ts";
import { runs } from "./elements.ts";
import { HELD_TYPE, idOf } from "./hold-tag.ts";
import type { Injection } from "./inject.ts";
import { fromBytes, joinBytes, lower, toBytes } from "./latin1.ts";
import { type Page, PageRewriter } from "./rewriter.ts";
import { judgeRules } from "./speculation.ts";

export const GATE_PATH = "/temoin/gate.js";

/** What is put into the page beside what is held in it. */
export interface PageOptions {
  readonly injection: Injection;
  /** The answer's head tells the encoding: then the page's own word does not count. */
  readonly charsetKnown: boolean;
  readonly report?: ((sighting: Sighting) => void) | undefined;
}

export const NO_INJECTION: Injection = { gate: "", policy: "" };

/** Documents written into documents written into documents. */
const DEEPEST = 6;

export function rewritePage(state: State, options: PageOptions): Rewriter {
  return new PageRewriter(pageOf(state, options, addressesOf(state), 0));
}

/** The gate's script. `nonce`: of the site's own policy. */
export function gateMarkup(nonce?: string): string {
  return `<script src="${GATE_PATH}"${nonce === undefined ? "" : ` nonce="${nonce}"`}></script>`;
}

export function policyMarkup(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

/** A document written into another shares its addresses: its base is the other's, unless it has one of its own. */
function pageOf(state: State, options: PageOptions, addresses: Addresses, depth: number): Page {
  const { report } = options;
  const tell = (element: string, held: readonly Held[]): void => {
    if (report) for (const one of held) report(sightingOf("markup", element, one));
  };
  return {
    addresses,
    injection: options.injection,
    lastResort: policyMarkup(state.policy("strict")),
    report: tell,
    nested(markup) {
      if (depth === DEEPEST) return markup.includes("<") ? "" : undefined;
      const inner = pageOf(state, { ...options, injection: NO_INJECTION }, addresses, depth + 1);
      const out = rewriteWhole(new PageRewriter(inner), toBytes(markup));
      const text = fromBytes(out);
      return text === markup ? undefined : text;
    },
    isGate: (attributes) => isGate(attributes, state),
    isJudged(name, attributes) {
      if (attributes.has("data-temoin")) return false;
      const type = lower(attributes.value("type") ?? "");
      return name === "style" ? type === "" || type === "text/css" : type.trim() === "speculationrules";
    },
    holdText(name, attributes, text, foreign) {
      const held = name === "style" ? heldStyle(attributes, text, foreign) : heldRules(attributes, text);
      if (held) tell(name, held.held);
      return held?.markup;
    },
    meta: (attributes) => readMeta(attributes, options.charsetKnown),
  };

  function heldStyle(attributes: Attributes, text: string, foreign: boolean): HeldText | undefined {
    const css = foreign
      ? text.replace(/<!\[CDATA\[(.*?)\]\]>|([^<]+)/gs, (_, data, plain) => data ?? resolveReferences(plain))
      : text;
    const cleaned = cleanCss(css, addresses);
    if (!cleaned) return undefined;
    const { held } = cleaned;
    const instead = foreign ? cleaned.css.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : cleaned.css;
    const start = attributes.text(0, attributes.tag.end);
    return { held, markup: `${start}${instead}</style>${copyOfTag("style", attributes, idOf(held))}${text}` };
  }

  function heldRules(attributes: Attributes, text: string): HeldText | undefined {
    const held = judgeRules(text, addresses);
    if (held.length === 0) return undefined;
    return { held, markup: `${copyOfTag("script", attributes, idOf(held))}${text}` };
  }
}

interface HeldText {
  readonly held: readonly Held[];
  readonly markup: string;
}

/** The start tag of the held original: no type of its own, and no id, which the other element bears. */
function copyOfTag(name: string, attributes: Attributes, service: string): string {
  const { tag } = attributes;
  let text = `<${name} ${HELD_TYPE} data-temoin="${service}"`;
  for (let index = 0; index < tag.count; index++) {
    const attribute = attributes.name(index);
    if (attribute === "type" && name === "script") text += ` data-${attributes.written(index)}`;
    else if (attribute !== "type" && !(attribute === "id" && name === "style")) text += ` ${attributes.written(index)}`;
  }
  return `${text}>`;
}

function isGate(attributes: Attributes, state: State): boolean {
  const type = attributes.value("type") ?? "";
  const late = ["async", "defer", "data-temoin"].some((name) => attributes.has(name));
  if (late || !runs(type) || /module/i.test(type)) return false;
  try {
    const { hostname, pathname } = new URL(attributes.value("src") ?? "", `https://${state.host}/`);
    return pathname === GATE_PATH && (hostname === state.host || state.judge(hostname) === undefined);
  } catch {
    return false;
  }
}

function readMeta(attributes: Attributes, charsetKnown: boolean): "charset" | "unreadable" | undefined {
  const equivalent = lower(attributes.value("http-equiv") ?? "") === "content-type" ? attributes.value("content") : undefined;
  const said = attributes.value("charset") ?? equivalent;
  if (said === undefined) return undefined;
  return !charsetKnown && /iso-?2022-?jp/i.test(said) ? "unreadable" : "charset";
}

/** A body that is there as a whole. */
export function rewriteWhole(rewriter: Rewriter, body: Uint8Array): Uint8Array {
  const parts = [rewriter.write(body), rewriter.end()].filter((part) => part.length > 0);
  return parts.length === 1 ? (parts[0] as Uint8Array) : joinBytes(parts);
}
