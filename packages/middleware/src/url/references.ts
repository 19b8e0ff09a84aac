// Character references in attribute values (HTML, 13.2.5.72), as far as they can make an ASCII sign: only those decide where a URL leads.

/**
 * Stands for the "&" of a reference that was not resolved. It makes no ASCII sign, so it is part of a path, or of a host
 * that nobody can judge here.
 */
export const UNRESOLVED = "\x01";

const names: Readonly<Record<string, string>> = {
  Tab: "\t",
  NewLine: "\n",
  excl: "!",
  quot: '"',
  QUOT: '"',
  num: "#",
  dollar: "$",
  percnt: "%",
  amp: "&",
  AMP: "&",
  apos: "'",
  lpar: "(",
  rpar: ")",
  ast: "*",
  midast: "*",
  plus: "+",
  comma: ",",
  period: ".",
  sol: "/",
  colon: ":",
  semi: ";",
  lt: "<",
  LT: "<",
  equals: "=",
  gt: ">",
  GT: ">",
  quest: "?",
  commat: "@",
  lsqb: "[",
  lbrack: "[",
  bsol: "\\",
  rsqb: "]",
  rbrack: "]",
  Hat: "^",
  lowbar: "_",
  UnderBar: "_",
  grave: "`",
  DiacriticalGrave: "`",
  lcub: "{",
  lbrace: "{",
  verbar: "|",
  vert: "|",
  VerticalLine: "|",
  rcub: "}",
  rbrace: "}",
  fjlig: "fj",
};

/** These count without their semicolon too, unless a letter, a digit or "=" follows. */
const old = new Set(["amp", "AMP", "lt", "LT", "gt", "GT", "quot", "QUOT"]);

/** `text` with its references resolved; one that stands for no ASCII sign keeps its text behind {@link UNRESOLVED}. */
export function resolveReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#[xX]([0-9a-fA-F]+);?|#([0-9]+);?|([A-Za-z][A-Za-z0-9]*)(;|(?![A-Za-z0-9=])))/g,
    (whole, hex, decimal, name, end) => {
      const kept = UNRESOLVED + whole.slice(1);
      if (name === undefined) return ascii(hex ? Number.parseInt(hex, 16) : Number(decimal)) ?? kept;
      const known = end || old.has(name) ? (Object.hasOwn(names, name) ? names[name] : undefined) : undefined;
      return known ?? kept;
    },
  );
}

/** 0 stands for U+FFFD, and 1 is our own mark: any other control means the same in a URL. */
function ascii(code: number): string | undefined {
  if (code === 1) return "\x02";
  return code > 0 && code < 0x80 ? String.fromCharCode(code) : undefined;
}

/** The way back, for a value in `quote`s. */
export function writeReferences(text: string, quote: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll(quote, quote === "'" ? "&#39;" : "&quot;");
  return escaped.replaceAll(UNRESOLVED, "&");
}
