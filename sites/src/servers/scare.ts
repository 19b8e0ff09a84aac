// SCARE: open data on Opendatasoft. Four exempt cookies, front and back office; it asks nothing.
import { html } from "hono/html";
import { ownServer, put, script } from "../own-server.ts";
import { type Html, page } from "../page.ts";
import type { Site } from "../site.ts";

const accent = "#2c6e8f";
const links = [
  ["/", "Catalogue"],
  ["/explore", "Explorer"],
  ["/backoffice", "Administration"],
] as const;

function view(title: string, body: Html): Html {
  return page({
    language: "fr",
    site: "SCARE",
    title,
    accent,
    links,
    policy: "Charte cookies",
    head: html`<script src="/own-choice.js" defer></script>`,
    body,
  });
}

/** The platform's own note that the notice was read, as its policy lists it. */
const ownChoice = `addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-temoin-act=close]")) document.cookie = "cookies_preferences=read; path=/; secure; samesite=lax";
});`;

export const scare: Site = {
  id: "scare",
  host: "scare.opendatasoft.com",
  title: "SCARE on Opendatasoft",
  tour: ["/", "/explore", "/backoffice"],
  serve() {
    const app = ownServer({ accent });
    app.get("/own-choice.js", (context) => script(context, ownChoice));
    app.get("/", (context) => {
      put(context, "django_language");
      return context.html(view("Catalogue", html`<p>Jeux de données ouverts.</p>`));
    });
    app.get("/explore", (context) => {
      put(context, "csrftoken", { httpOnly: false });
      return context.html(view("Explorer", html`<p>Interrogez l’API.</p>`));
    });
    app.get("/backoffice", (context) => {
      put(context, "sessionid");
      return context.html(view("Administration", html`<p>Espace réservé.</p>`));
    });
    return app;
  },
};
