// Which attributes of which elements make a browser contact a host, and how their values are read.

/**
 * url: one address. frame: one address of a document, which may be written into it (data:). list: addresses between spaces.
 * srcset: candidates. css: a style. paint: a CSS value in an attribute of its own. markup: a whole document.
 * steps: values of an animation.
 */
export type Kind = "url" | "frame" | "list" | "srcset" | "css" | "paint" | "markup" | "steps";

const url: Kind = "url";
const svgLink = { href: url, "xlink:href": url };
const steps = { to: "steps", from: "steps", by: "steps", values: "steps" } as const;

/** By element. `<image>` is one of SVG, or what the parser makes an `<img>`. */
const ofElement: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  script: { src: url, ...svgLink },
  iframe: { src: "frame", srcdoc: "markup" },
  frame: { src: "frame" },
  embed: { src: "frame" },
  object: { data: "frame" },
  img: { src: url, srcset: "srcset" },
  image: { src: url, srcset: "srcset", ...svgLink },
  source: { src: url, srcset: "srcset" },
  video: { src: url, poster: url },
  audio: { src: url },
  track: { src: url },
  input: { src: url },
  link: { href: url, imagesrcset: "srcset" },
  a: { ping: "list" },
  area: { ping: "list" },
  use: svgLink,
  feimage: svgLink,
  pattern: svgLink,
  lineargradient: svgLink,
  radialgradient: svgLink,
  filter: svgLink,
  textpath: svgLink,
  mpath: svgLink,
  tref: svgLink,
  cursor: svgLink,
  "font-face-uri": svgLink,
  animate: steps,
  set: steps,
};

/** On any element. */
const ofAny: Readonly<Record<string, Kind>> = {
  style: "css",
  background: url,
  attributionsrc: "list",
  fill: "paint",
  stroke: "paint",
  filter: "paint",
  mask: "paint",
  "clip-path": "paint",
  marker: "paint",
  "marker-start": "paint",
  "marker-mid": "paint",
  "marker-end": "paint",
  cursor: "paint",
};

export function kindOf(element: string, attribute: string): Kind | undefined {
  const own = Object.hasOwn(ofElement, element) ? ofElement[element] : undefined;
  if (own && Object.hasOwn(own, attribute)) return own[attribute];
  return Object.hasOwn(ofAny, attribute) ? ofAny[attribute] : undefined;
}

export const loadingAttributes: readonly string[] = [
  ...new Set([...Object.values(ofElement).flatMap((attributes) => Object.keys(attributes)), ...Object.keys(ofAny)]),
];

/** Relations of a link that make a browser fetch or connect; all others only name something. */
const fetching = new Set(
  (
    "stylesheet preload modulepreload prefetch prerender preconnect dns-prefetch icon apple-touch-icon apple-touch-icon-precomposed " +
    "apple-touch-startup-image mask-icon fluid-icon manifest compression-dictionary search subresource import next"
  ).split(" "),
);

/** `rel`: the attribute's or the header's value. */
export function fetches(rel: string): boolean {
  return rel
    .toLowerCase()
    .split(/[ \t\n\f\r]+/)
    .some((token) => fetching.has(token));
}

/** Types of a script that browsers run (HTML, 4.12.1.1); any other is data. */
export function runs(type: string): boolean {
  if (type === "") return true;
  return /^(?:|module|(?:text|application)\/(?:x-)?(?:javascript|ecmascript)|text\/(?:javascript1\.[0-5]|jscript|livescript))$/i.test(
    type.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, ""),
  );
}
