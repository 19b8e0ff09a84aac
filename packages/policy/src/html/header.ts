// What stands above every page: the site's name, and the page in its other languages.
import { formatsFor } from "../format.ts";
import { directionOf } from "../language.ts";
import { escapeHtml, safeHref } from "./escape.ts";

export interface HeaderPage {
  readonly site: string;
  readonly language: string;
  readonly labels: { readonly languages: string };
}

export interface HeaderLinks {
  /** The page in every language, its own included. */
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  readonly home?: string | undefined;
}

export function headerHtml({ site, language, labels }: HeaderPage, { home, alternates }: HeaderLinks): string {
  const name = `<bdi>${escapeHtml(site)}</bdi>`;
  const href = home === undefined ? undefined : safeHref(home);
  const start =
    href === undefined ? `<span class="site">${name}</span>` : `<a class="site" href="${escapeHtml(href)}">${name}</a>`;
  const items = alternates.map(({ lang, href }) => {
    const tag = escapeHtml(lang);
    const current = lang === language ? ' aria-current="page"' : "";
    const text = escapeHtml(formatsFor(lang).languageName(lang));
    return `<li><a href="${attribute(href)}" hreflang="${tag}" lang="${tag}" dir="${directionOf(lang)}"${current}>${text}</a></li>`;
  });
  const nav = `<nav class="languages" aria-label="${escapeHtml(labels.languages)}"><ul>${items.join("")}</ul></nav>`;
  return `<header>\n${start}\n${items.length > 1 ? `${nav}\n` : ""}</header>`;
}

/** An address as the value of an attribute; empty when it is of a kind that could run something. */
export function attribute(href: string): string {
  return escapeHtml(safeHref(href) ?? "");
}
