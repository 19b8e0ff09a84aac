// Cexro OCR: text recognition. Analytics, interface preferences, fonts, payment and chat wait for a choice.
import { html } from "hono/html";
import type { Net } from "../net.ts";
import { DAY, ownServer, put, script, YEAR } from "../own-server.ts";
import { type Html, page } from "../page.ts";
import type { Site } from "../site.ts";

const texts = {
  fr: {
    home: "Reconnaissance de texte",
    account: "Mon compte",
    pay: "Abonnement",
    policy: "Politique des cookies",
    settings: "Gérer les cookies",
    lead: "Déposez un document, récupérez son texte.",
    preferences: "Vos préférences",
    signIn: "Se connecter",
  },
  ar: {
    home: "التعرف على النصوص",
    account: "حسابي",
    pay: "الاشتراك",
    policy: "سياسة ملفات تعريف الارتباط",
    settings: "إدارة ملفات تعريف الارتباط",
    lead: "حمّل مستندًا واحصل على نصه.",
    preferences: "تفضيلاتك",
    signIn: "تسجيل الدخول",
  },
} as const;
type Language = keyof typeof texts;

const accent = "#0b6e69";

function view(net: Net, language: Language, title: string, body: Html): Html {
  const words = texts[language];
  const links = [
    [`/${language}`, words.home],
    [`/${language}/account`, words.account],
    [`/${language}/pay`, words.pay],
    ["/login", words.signIn],
    ["/fr", "FR"],
    ["/ar", "AR"],
  ] as const;
  const head = html`<link rel="stylesheet" data-temoin="google-fonts" data-href="${net.url("fonts.googleapis.com", "/css2?family=Inter")}">
<script type="text/plain" data-temoin="google-analytics" src="${net.url("www.googletagmanager.com", "/gtag/js?id=G-DEMO")}"></script>
<script type="text/plain" data-temoin="hotjar" src="${net.url("static.hotjar.com", "/c/hotjar-1.js")}"></script>
<script type="text/plain" data-temoin="functional" src="/preferences.js"></script>
<script src="/own-choice.js" defer></script>`;
  return page({ language, site: "Cexro OCR", title, accent, links, policy: words.policy, settings: words.settings, head, body });
}

/** The site's own mirror of the choice, which its policy lists as cookie_consent, and the end of its own unnamed preferences. */
const ownChoice = `const names = ["cexro_lang", "cexro_theme", "cexro_export", "cexro_tutorials"];
window.temoin?.on("choice", () => {
  document.cookie = "cookie_consent=set; max-age=${YEAR}; path=/; secure; samesite=lax";
  if (!window.temoin.allowed("functional")) for (const name of names) document.cookie = name + "=; max-age=0; path=/; secure";
});`;

/** Runs only when functional cookies are granted. */
const preferences = `for (const [name, value] of [["lang", document.documentElement.lang], ["theme", "light"], ["export", "txt"], ["tutorials", "1"]])
  document.cookie = "cexro_" + name + "=" + value + "; max-age=${YEAR}; path=/; secure; samesite=lax";`;

export const cexro: Site = {
  id: "cexro",
  host: "cexro.com",
  title: "Cexro OCR",
  tour: ["/fr", "/login", "/ar", "/fr/account", "/fr/pay"],
  serve(net) {
    const hosts = [
      "www.googletagmanager.com",
      "www.google-analytics.com",
      "static.hotjar.com",
      "in.hotjar.com",
      "fonts.googleapis.com",
      "fonts.gstatic.com",
      "js.stripe.com",
      "widget.intercom.io",
    ];
    const app = ownServer({ accent, allow: hosts.map((host) => net.url(host, "")) });
    app.use(async (context, next) => {
      await next();
      if (context.res.headers.get("content-type")?.startsWith("text/html")) {
        put(context, "cexro_session");
        put(context, "csrf_token");
      }
    });
    app.get("/", (context) => context.redirect("/fr"));
    app.get("/own-choice.js", (context) => script(context, ownChoice));
    app.get("/preferences.js", (context) => script(context, preferences));
    app.get("/login", (context) => {
      put(context, "auth_token", { maxAge: 30 * DAY });
      return context.redirect("/fr/account");
    });
    app.get("/:language{(?:fr|ar)}", (context) => {
      const language = context.req.param("language") as Language;
      return context.html(view(net, language, texts[language].home, html`<p>${texts[language].lead}</p>`));
    });
    app.get("/:language{(?:fr|ar)}/account", (context) => {
      const language = context.req.param("language") as Language;
      const body = html`<h2>${texts[language].preferences}</h2><div data-temoin-preferences></div>`;
      return context.html(view(net, language, texts[language].account, body));
    });
    app.get("/:language{(?:fr|ar)}/pay", (context) => {
      const language = context.req.param("language") as Language;
      const body = html`<iframe title="Stripe" width="400" height="200" data-temoin="stripe" data-src="${net.url("js.stripe.com", "/v3/checkout.html")}"></iframe>
<iframe title="Intercom" width="400" height="200" data-temoin="intercom" data-src="${net.url("widget.intercom.io", "/widget/demo")}"></iframe>`;
      return context.html(view(net, language, texts[language].pay, body));
    });
    return app;
  },
};
