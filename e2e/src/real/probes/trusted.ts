// On a page with Trusted Types: what is refused in which words, and what the page's own policies are asked.
import type { Probe } from "./run.ts";

interface Rules {
  createHTML(text: string): string;
  createScriptURL(text: string): string;
}
const types = (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: Rules): Rules } }).trustedTypes;

/** What policies were asked, in order. */
const calls: unknown[] = [];
const rules = (name: string): Rules => {
  const keep = (text: string, ...more: unknown[]) => {
    calls.push([name, text, ...more]);
    return text;
  };
  return { createHTML: keep, createScriptURL: keep };
};

const image = "<img alt='' src='https://img.shop-media.com/tt.svg'>";
const code = "https://api.shop-media.com/script.js";
const box = document.createElement("div");
const shop = types?.createPolicy("shop", rules("shop"));

/** The act's answer, and what policies were asked for it. */
function asked(act: () => unknown): unknown {
  calls.length = 0;
  return [String(act()), [...calls], box.innerHTML];
}

const acts: Readonly<Record<string, (html: string, url: string) => unknown>> = {
  innerHTML: (html) => (box.innerHTML = html),
  insertAdjacentHTML: (html) => box.insertAdjacentHTML("beforeend", html),
  "script.src": (_, url) => (document.createElement("script").src = url),
  "script.setAttribute": (_, url) => document.createElement("script").setAttribute("src", url),
  srcdoc: (html) => (document.createElement("iframe").srcdoc = html),
  Worker: (_, url) => new Worker(url),
  write: (html) => document.implementation.createHTMLDocument().write(html),
  fragment: (html) => document.createRange().createContextualFragment(html).firstChild,
};

const each = (how: string, act: (one: (html: string, url: string) => unknown) => unknown): Record<string, Probe> =>
  Object.fromEntries(Object.entries(acts).map(([name, one]) => [`${name} ${how}`, () => asked(() => act(one))]));

export const trusted: Readonly<Record<string, Probe>> = {
  ...each("of plain text", (one) => one(image, code)),
  ...each("of harmless text", (one) => one("<i>i</i>", "/app.js")),
  ...each("of the page's own policy", (one) => one(shop.createHTML(image), shop.createScriptURL(code))),
  "a default policy": () => asked(() => types.createPolicy("default", rules("default"))),
  ...each("by the default policy", (one) => one(image, code)),
};
