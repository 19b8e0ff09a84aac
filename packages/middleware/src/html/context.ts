// Where the parser stands, as far as it decides whether <style>, <script>, <title> and their like hold text or markup.
// Exact inside of SVG and MathML while tags are nested properly; where they are not, it says so.

/** Their start tags end foreign content (HTML, 13.2.6.5). */
const breakouts = new Set(
  (
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre " +
    "ruby s small span strong strike sub sup table tt u ul var"
  ).split(" "),
);
const voids = new Set(
  "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr".split(" "),
);
/** In a table their start tags may close what stands around a drawing. */
const tableParts = new Set("body caption col colgroup frameset head html tbody td tfoot th thead tr".split(" "));
/** They hold text: their end tag is found without a look at what is open. */
const texts = new Set("iframe noembed noframes plaintext script style textarea title xmp".split(" "));
const svgPoints = new Set(["foreignobject", "desc", "title"]);
const mathPoints = new Set(["mi", "mo", "mn", "ms", "mtext"]);
/** Deeper nesting is not followed. */
const DEEPEST = 512;

interface Open {
  readonly name: string;
  readonly space: "html" | "svg" | "math";
  /** HTML may stand in it (HTML, 13.2.4.2: integration points). */
  readonly point: boolean;
}

/** What the tag itself tells beside its name. */
export interface Seen {
  readonly selfClosing: boolean;
  attribute(name: string): string | undefined;
}

export class Context {
  /** From the outermost `<svg>` or `<math>`. */
  private stack: Open[] = [];
  /** Foreign content may or may not be open beneath {@link stack}. */
  private lost = false;
  /** It was lost, and HTML since stands above it. */
  private covered = false;
  private selecting = false;
  private framed = false;
  private templates = 0;
  private columns = false;

  /** True while only HTML is open and nothing is in doubt: names need no look. */
  simple = true;

  /** Is the current node one of SVG or MathML? */
  get foreign(): boolean {
    return this.stack.length > 0 && this.stack.at(-1)?.space !== "html";
  }

  /** Is it one in which HTML may stand? Parsers differ there in what they make of a CDATA section. */
  get atPoint(): boolean {
    return this.stack.at(-1)?.point === true;
  }

  /** Nobody can tell whether the current node is foreign. */
  get unsure(): boolean {
    return this.lost && this.stack.length === 0;
  }

  /** Some parsers ignore the start tag of this element here, and then what follows is markup. */
  ignores(name: string): boolean {
    if (this.columns || (this.framed && name !== "noframes")) return true;
    return this.selecting && name !== "script" && name !== "textarea";
  }

  /** After something was written that ends foreign content, whatever was open. */
  surfaced(): void {
    this.stack = [];
    this.lost = false;
    this.covered = true;
    this.settle();
  }

  /** Returns the name space that the element is made in. */
  start(name: string, seen: Seen): "html" | "svg" | "math" {
    const top = this.stack.at(-1);
    let space: Open["space"] = "html";
    if (top && top.space !== "html" && !opensHtml(top, name)) {
      if (!breaksOut(name, seen)) space = top.space;
      else while (this.stack.length > 0 && !isHtml(this.stack.at(-1) as Open)) this.stack.pop();
    }
    if (space === "html" && this.unsure && breaksOut(name, seen)) this.surfaced();
    if (space === "html" && (name === "svg" || name === "math")) space = name;
    if (space === "html") this.startHtml(name);
    // Of which kind an element is that begins in the unknown is unknown too.
    else if (this.unsure || this.ignores(name)) this.lose();
    else if (!seen.selfClosing) this.push({ name, space, point: isPoint(name, space, seen) });
    this.settle();
    return space;
  }

  end(name: string): void {
    const top = this.stack.at(-1);
    if (top) this.endInside(top, name);
    else if (this.covered && !breakouts.has(name)) this.lose();
    if (name === "select") this.selecting = false;
    else if (name === "template" && this.templates > 0 && --this.templates === 0) this.columns = false;
    this.settle();
  }

  private startHtml(name: string): void {
    if (name === "select") this.selecting = true;
    else if (name === "frameset") this.framed = true;
    else if (name === "template") this.templates++;
    else if (name === "col" && this.templates > 0) this.columns = true;
    if (this.stack.length === 0) return;
    if (tableParts.has(name)) this.lose();
    else if (!voids.has(name) && !texts.has(name)) this.push({ name, space: "html", point: false });
  }

  private endInside(top: Open, name: string): void {
    if (top.space === "html") {
      if (top.name === name) this.stack.pop();
      else this.lose();
      return;
    }
    for (let index = this.stack.length - 1; index >= 0 && this.stack[index]?.space !== "html"; index--) {
      if (this.stack[index]?.name === name) {
        this.stack.length = index;
        return;
      }
    }
    this.lose();
  }

  private push(open: Open): void {
    if (this.stack.length < DEEPEST) this.stack.push(open);
    else this.lose();
  }

  private lose(): void {
    this.stack = [];
    this.lost = true;
    this.covered = false;
  }

  private settle(): void {
    this.simple =
      this.stack.length === 0 && !this.lost && !this.covered && !this.selecting && !this.framed && this.templates === 0;
  }
}

function isHtml(open: Open): boolean {
  return open.space === "html" || open.point;
}

/** Is a start tag of this name treated as HTML when `top` is the current node? */
function opensHtml(top: Open, name: string): boolean {
  if (top.space === "math" && top.name === "annotation-xml" && name === "svg") return true;
  return top.point && !(top.space === "math" && (name === "mglyph" || name === "malignmark"));
}

function breaksOut(name: string, seen: Seen): boolean {
  return breakouts.has(name) || (name === "font" && ["color", "face", "size"].some((one) => seen.attribute(one) !== undefined));
}

function isPoint(name: string, space: Open["space"], seen: Seen): boolean {
  if (space === "svg") return svgPoints.has(name);
  if (name === "annotation-xml") return /^(?:text\/html|application\/xhtml\+xml)$/i.test(seen.attribute("encoding") ?? "");
  return mathPoints.has(name);
}
