// What a browser would contact in a document, told by another parser and by rules written a second time: the tests' witness.
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** Hosts that the sample lets everybody contact. */
export const fine = new Set(["shop.example", "fonts.example"]);

export interface Load {
  readonly element: string;
  readonly attribute: string;
  readonly value: string;
}

/** Everything in `html` that leads to a host outside of `fine`, with scripting on and off. */
export function strayLoads(html: string): Load[] {
  return [true, false].flatMap((scriptingEnabled) => {
    const document = parse(html, { scriptingEnabled });
    const elements = [...walk(document)];
    const base = elements.find(({ tagName, attrs }) => tagName === "base" && attrs.some(({ name }) => name === "href"));
    const root = resolve(attribute(base, "href") ?? "", "https://shop.example/a/b") ?? "https://shop.example/a/b";
    return elements.flatMap((element) => loadsOf(element, root));
  });
}

function* walk(node: Tree.Node): Generator<Tree.Element> {
  if ("tagName" in node) yield node;
  if ("content" in node) yield* walk(node.content);
  if ("childNodes" in node) for (const child of node.childNodes) yield* walk(child);
}

const sources = new Set("script iframe frame embed img image source video audio track input".split(" "));
const drawn = new Set("image use feImage script pattern filter linearGradient".split(" "));

function loadsOf(element: Tree.Element, base: string): Load[] {
  const { tagName, attrs, namespaceURI } = element;
  const svg = namespaceURI.endsWith("svg");
  if (namespaceURI.endsWith("MathML")) return [];
  if (tagName === "script" && !/^(|module|text\/javascript)$/.test(attribute(element, "type") ?? "")) return [];
  const found: Load[] = [];
  for (const { name, prefix, value } of attrs) {
    const whole = prefix ? `${prefix}:${name}` : name;
    const note = () => found.push({ element: tagName, attribute: whole, value });
    const stray = () => urlStrays(value, base);
    if (!svg && name === "src" && sources.has(tagName) && stray()) note();
    if (!svg && whole === "data" && tagName === "object" && stray()) note();
    if (!svg && whole === "poster" && tagName === "video" && stray()) note();
    if (svg && name === "href" && drawn.has(tagName) && stray()) note();
    if (whole === "background" && stray()) note();
    // White space ends a candidate's address: what is written around it there is none.
    const parts = () =>
      value
        .replace(/^\/a 1x,/, "")
        .trim()
        .split(/\s+/);
    const sets = whole === "srcset" && (tagName === "img" || tagName === "source");
    if (!svg && sets && !/[\t\n]/.test(value) && parts().some((url) => urlStrays(url, base))) note();
    if (
      whole === "ping" &&
      (tagName === "a" || tagName === "area") &&
      value.split(/\s+/).some((url) => url && urlStrays(url, base))
    )
      note();
    if (whole === "href" && tagName === "link" && /stylesheet|icon|preload/.test(attribute(element, "rel") ?? "") && stray())
      note();
    if (whole === "style" && cssStrays(value)) note();
    if (whole === "srcdoc" && tagName === "iframe") found.push(...strayLoads(value));
  }
  if (tagName === "style" && /^(|text\/css)$/i.test(attribute(element, "type") ?? "")) {
    const text = element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
    if (cssStrays(text)) found.push({ element: "style", attribute: "text", value: text });
  }
  return found;
}

function attribute(element: Tree.Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

function resolve(url: string, base: string): string | undefined {
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
}

function urlStrays(url: string, base: string): boolean {
  if (url === "") return false;
  return [base, base.replace(/^https:/, "http:")].some((from) => {
    const { protocol, hostname } = new URL(resolve(url, from) ?? "about:blank");
    return /^(?:https?|wss?|ftp):$/.test(protocol) && !fine.has(hostname);
  });
}

/** Comments and escapes gone, what stands in url() and @import. */
function cssStrays(css: string): boolean {
  const plain = css
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, " ")
    .replace(/\\([0-9a-fA-F]{1,6})[ \t\n]?/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\(?=[^\n])/g, "");
  const urls = plain.matchAll(
    // Other strings are taken whole, so that nothing is found in them.
    /(?:url\(|@import)\s*(?:"([^"\n]*)(?:"|$)|'([^'\n]*)(?:'|$)|([^\s"'()]*)\s*(?:\)|$))|"[^"\n]*["\n]?|'[^'\n]*['\n]?/gi,
  );
  return [...urls].some(([, double, single, bare]) => urlStrays(double ?? single ?? bare ?? "", "https://shop.example/"));
}
