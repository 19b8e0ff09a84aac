// support.lucca.fr: a help centre on Zendesk. Everything it declares is exempt, so it asks nothing.
import { html } from "hono/html";
import type { Net } from "../net.ts";
import { HOUR, ownServer, put, script, YEAR } from "../own-server.ts";
import { type Html, page } from "../page.ts";
import type { Site } from "../site.ts";

const texts = {
  fr: {
    home: "Centre d’aide",
    article: "Poser un congé",
    vote: "Cet article est utile",
    signIn: "Se connecter",
    policy: "Politique de cookies",
    lead: "Trouvez une réponse ou écrivez à l’assistance.",
  },
  en: {
    home: "Help centre",
    article: "Request leave",
    vote: "This article is useful",
    signIn: "Sign in",
    policy: "Cookie policy",
    lead: "Find an answer or write to support.",
  },
} as const;
type Language = keyof typeof texts;

const accent = "#e36a00";
const ZENDESK = "static.zdassets.com";

function view(language: Language, title: string, body: Html, head?: Html): Html {
  const words = texts[language];
  const links = [
    [`/hc/${language}`, words.home],
    [`/hc/${language}/articles/1`, words.article],
    ["/signin", words.signIn],
    ["/hc/fr", "FR"],
    ["/hc/en", "EN"],
  ] as const;
  return page({ language, site: "Lucca", title, accent, links, policy: words.policy, body, ...(head ? { head } : {}) });
}

/** Page script: a vote is remembered in local storage and, for the session, in a cookie, as the policy lists it. */
const voteScript = `document.querySelector("#vote")?.addEventListener("click", () => {
  localStorage.setItem("articleVotes", "1");
  document.cookie = "articleVotes=1; path=/; secure; samesite=lax";
});`;

export const lucca: Site = {
  id: "lucca",
  host: "support.lucca.fr",
  title: "Lucca, help centre",
  tour: ["/hc/fr", "/hc/fr/articles/1", "/signin", "/signed-in", "/oidc", "/survey", "/answer-bot", "/talk"],
  serve(net: Net) {
    const app = ownServer({ accent, allow: [net.url(ZENDESK, "")] });
    const widget = html`<script src="${net.url(ZENDESK, "/ekr/snippet.js")}" defer></script>`;
    app.use(async (context, next) => {
      await next();
      if (context.res.headers.get("content-type")?.startsWith("text/html")) {
        put(context, "_help_center_session");
        put(context, "_zendesk_session", { maxAge: 8 * HOUR });
        put(context, "_zendesk_shared_session", { maxAge: 8 * HOUR });
        put(context, "AWSALB");
        put(context, "AWSALBCORS");
      }
    });
    app.get("/", (context) => context.redirect("/hc/fr"));
    app.get("/vote.js", (context) => script(context, voteScript));
    app.get("/hc/:language/articles/1", (context) => {
      const language: Language = context.req.param("language") === "en" ? "en" : "fr";
      return context.html(
        view(
          language,
          texts[language].article,
          html`<button type="button" id="vote">${texts[language].vote}</button>`,
          html`<script src="/vote.js" defer></script>`,
        ),
      );
    });
    app.get("/hc/:language", (context) => {
      const language: Language = context.req.param("language") === "en" ? "en" : "fr";
      return context.html(view(language, texts[language].home, html`<p>${texts[language].lead}</p>`, widget));
    });
    app.get("/signin", (context) => {
      put(context, "zendesk_thirdparty_test", { maxAge: 8 * HOUR });
      return context.html(view("fr", texts.fr.signIn, html`<p><a href="/signed-in">${texts.fr.signIn}</a></p>`));
    });
    app.get("/signed-in", (context) => {
      put(context, "_zendesk_authenticated");
      put(context, "_zendesk_cookie", { maxAge: YEAR });
      return context.html(view("fr", texts.fr.home, html`<p>Vous êtes connecté.</p>`));
    });
    app.get("/oidc", (context) => {
      put(context, "_zendesk_roidc_state");
      return context.redirect("/signed-in");
    });
    app.get("/survey", (context) => {
      put(context, "_zendesk_nps_session");
      return context.html(view("fr", "Enquête", html`<p>Merci de votre réponse.</p>`));
    });
    app.get("/answer-bot", (context) => {
      put(context, "_answer_bot_service_session", { maxAge: 3 * YEAR });
      return context.html(view("fr", "Article recommandé", html`<p>Voici un article.</p>`));
    });
    app.get("/talk", (context) => {
      put(context, "_zdsession_talk_embeddables_service");
      return context.html(view("fr", "Être rappelé", html`<p>Laissez votre numéro.</p>`));
    });
    return app;
  },
};
