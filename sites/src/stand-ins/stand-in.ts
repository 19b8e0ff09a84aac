// What the stand-ins share: how a third party's script and answer leave things behind, as the real ones do.

import type { Context } from "hono";
import { Hono } from "hono";
import { setCookie } from "hono/cookie";

/** A stand-in's app: any site may load from it. */
export function standInApp(): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header("access-control-allow-origin", "*");
    context.header("cache-control", "no-store");
  });
  return app;
}

/** Sets a cookie on the third party's own host, readable across sites as advertisers set them. */
export function thirdPartyCookie(context: Context, name: string, maxAge: number): void {
  setCookie(context, name, "demo", { path: "/", secure: true, sameSite: "None", maxAge: Math.min(maxAge, 34_560_000) });
}

/** Script text: writes a cookie on the site's registrable domain, as analytics do. Browsers cap the age at 400 days. */
export function siteCookie(name: string, maxAge: number | "session"): string {
  const age = maxAge === "session" ? "" : `max-age=${Math.round(maxAge)}; `;
  return `document.cookie = "${name}=demo; ${age}path=/; secure; samesite=lax; domain=" + location.hostname.split(".").slice(-2).join(".");\n`;
}

/** Script text: calls home now and four times a second, so that a test sees whether withdrawal stops it. */
export function heartbeat(url: string): string {
  return `const beat = () => fetch(${JSON.stringify(url)}, { method: "POST", mode: "no-cors", keepalive: true }).catch(() => {});\nbeat(); setInterval(beat, 250);\n`;
}

/** Script text in a scope of its own. */
export function scoped(...statements: string[]): string {
  return `(() => {\n${statements.join("")}})();`;
}

/** The document inside a third party's frame. */
export function framePage(title: string, text: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><p>${text}</p></html>`;
}
