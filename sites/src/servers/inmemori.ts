// InMemori: spaces in memory of someone. Three categories; audience and interactivity wait for a choice.

import { parseChoice } from "@temoin/register";
import { getCookie } from "hono/cookie";
import { html } from "hono/html";
import type { Net } from "../net.ts";
import { DAY, MONTH, ownServer, put, script } from "../own-server.ts";
import { type Html, page } from "../page.ts";
import type { Site } from "../site.ts";

const accent = "#3b5b7a";
const links = [
  ["/", "Accueil"],
  ["/espace", "Un espace"],
  ["/don", "Participer"],
  ["/connexion", "Se connecter"],
] as const;

function view(net: Net, title: string, body: Html): Html {
  const gated = (id: string, host: string, path: string): Html =>
    html`<script type="text/plain" data-temoin="${id}" src="${net.url(host, path)}"></script>\n`;
  const head = html`${gated("google", "www.google.com", "/channel.js")}${gated("google", "www.google.com", "/analytics.js")}${gated("amplitude", "cdn.amplitude.com", "/libs/amplitude.js")}${gated("segment", "cdn.segment.com", "/analytics.js")}${gated("facebook", "connect.facebook.net", "/fr_FR/fbevents.js")}${gated("customer-io", "assets.customer.io", "/assets/track.js")}<script src="/own-choice.js" defer></script>`;
  return page({
    language: "fr",
    site: "InMemori",
    title,
    accent,
    links,
    policy: "Politique de cookies",
    settings: "Gérer les cookies",
    head,
    body,
  });
}

/** The two cookies that its policy lists for having closed the banner. */
const ownChoice = `window.temoin?.on("choice", () => {
  document.cookie = "im_web_cookie=closed; max-age=${13 * MONTH}; path=/; secure; samesite=lax";
  document.cookie = "cookie_validation=closed; max-age=${365 * DAY}; path=/; secure; samesite=lax";
});`;

export const inmemori: Site = {
  id: "inmemori",
  host: "www.inmemori.com",
  title: "InMemori",
  tour: ["/", "/connexion", "/espace", "/don"],
  serve(net) {
    const hosts = [
      "www.google.com",
      "cdn.amplitude.com",
      "api.amplitude.com",
      "cdn.segment.com",
      "api.segment.com",
      "connect.facebook.net",
      "www.facebook.com",
      "res.cloudinary.com",
      "beacon-v2.helpscout.com",
      "assets.customer.io",
      "js.stripe.com",
    ];
    const app = ownServer({ accent, allow: hosts.map((host) => net.url(host, "")) });
    app.use(async (context, next) => {
      await next();
      if (!context.res.headers.get("content-type")?.startsWith("text/html")) return;
      put(context, "im_lang");
      // The site's server reads the choice by itself: its own audience cookie is HttpOnly and set only when granted.
      const choice = parseChoice(getCookie(context, "temoin") ?? "");
      if (choice?.purposes.includes("audience")) put(context, "im_mkt_tracking", { maxAge: DAY });
    });
    app.get("/own-choice.js", (context) => script(context, ownChoice));
    app.get("/", (context) =>
      context.html(view(net, "Se souvenir ensemble", html`<p>Créez un espace à la mémoire d’un proche.</p>`)),
    );
    app.get("/espace", (context) => {
      const body = html`<img width="320" height="200" alt="Photographie de l’espace" data-temoin="cloudinary" data-src="${net.url("res.cloudinary.com", "/demo/photo.svg")}">
<iframe title="Assistance Help Scout" width="400" height="240" data-temoin="help-scout" data-src="${net.url("beacon-v2.helpscout.com", "/beacon.html")}"></iframe>`;
      return context.html(view(net, "Un espace", body));
    });
    app.get("/don", (context) => {
      const body = html`<iframe title="Paiement Stripe" width="400" height="200" data-temoin="stripe" data-src="${net.url("js.stripe.com", "/v3/checkout.html")}"></iframe>`;
      return context.html(view(net, "Participer", body));
    });
    app.get("/connexion", (context) => {
      put(context, "im_web_jwt", { maxAge: 30 * DAY });
      put(context, "im_web_fprint", { maxAge: 13 * MONTH });
      return context.html(view(net, "Vous êtes connecté", html`<p>Bonjour.</p>`));
    });
    return app;
  },
};
