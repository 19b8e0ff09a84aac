// What the five sites' own servers share: security headers that leave no room for inline code, the sheet, and cookies.

import type { Context } from "hono";
import { Hono } from "hono";
import { siteStyle } from "./page.ts";

export interface OwnServer {
  readonly accent: string;
  /** Third-party origins that the site's own policy lets in. Strictness is the point: no inline code, Trusted Types on. */
  readonly allow?: readonly string[];
}

/** A site's server with its headers and its sheet; the caller adds pages. */
export function ownServer({ accent, allow = [] }: OwnServer): Hono {
  const app = new Hono();
  const hosts = allow.join(" ");
  const csp = [
    "default-src 'none'",
    `script-src 'self' ${hosts}`,
    `style-src 'self' ${hosts}`,
    `img-src 'self' data: ${hosts}`,
    `font-src 'self' ${hosts}`,
    `connect-src 'self' ${hosts}`,
    `frame-src 'self' ${hosts}`,
    `media-src 'self' ${hosts}`,
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types temoin",
  ].join("; ");
  app.use(async (context, next) => {
    await next();
    context.header("content-security-policy", csp);
    context.header("cache-control", "private, no-cache");
  });
  app.get("/site.css", (context) => context.body(siteStyle(accent), 200, { "content-type": "text/css; charset=utf-8" }));
  return app;
}

export interface CookieOptions {
  /** Seconds; a session cookie without. */
  readonly maxAge?: number;
  readonly httpOnly?: boolean;
}

/** Sets a first-party cookie, with whatever age the policy states: browsers cap it. The value is a fixed word: nobody is tracked. */
export function put(context: Context, name: string, { maxAge, httpOnly = true }: CookieOptions = {}): void {
  const attributes = [
    "Path=/",
    "Secure",
    "SameSite=Lax",
    ...(httpOnly ? ["HttpOnly"] : []),
    ...(maxAge ? [`Max-Age=${Math.round(maxAge)}`] : []),
  ];
  context.header("set-cookie", `${name}=demo; ${attributes.join("; ")}`, { append: true });
}

export const HOUR = 3_600;
export const DAY = 24 * HOUR;
/** Months and years as browsers count them in Max-Age: in days. */
export const MONTH = 30.4375 * DAY;
export const YEAR = 365.25 * DAY;

/** A script of the site's own or of a stand-in. */
export function script(context: Context, text: string): Response {
  return context.body(text, 200, { "content-type": "text/javascript; charset=utf-8" });
}
