// The nameless SaaS: its policy names types of cookies and no single one. English only.
import { html } from "hono/html";
import type { Net } from "../net.ts";
import { MONTH, ownServer, put, script } from "../own-server.ts";
import { type Html, page } from "../page.ts";
import type { Site } from "../site.ts";

const accent = "#4a3fb5";
const links = [
  ["/", "Home"],
  ["/pricing", "Pricing"],
  ["/signin", "Sign in"],
] as const;

function view(title: string, body: Html): Html {
  const head = html`<script type="text/plain" data-temoin="statistics" src="/statistics.js"></script>
<script type="text/plain" data-temoin="functionality" src="/currency.js"></script>
<script src="/own-choice.js" defer></script>`;
  return page({ language: "en", site: "The service", title, accent, links, policy: "Cookie policy", head, body });
}

/** Its policy names none of its cookies, so nobody but the site itself can delete them: it does, when the choice says so. */
const ownChoice = `window.temoin?.on("choice", () => {
  for (const [type, name] of [["statistics", "visits"], ["functionality", "currency"]])
    if (!window.temoin.allowed(type)) document.cookie = name + "=; max-age=0; path=/; secure";
});`;

const set = (name: string, value: string): string =>
  `document.cookie = "${name}=${value}; max-age=${13 * MONTH}; path=/; secure; samesite=lax";`;

export const saas: Site = {
  id: "saas",
  host: "saas.test",
  title: "The nameless SaaS",
  tour: ["/", "/pricing", "/signin"],
  serve(_net: Net) {
    const app = ownServer({ accent });
    app.get("/own-choice.js", (context) => script(context, ownChoice));
    app.get("/statistics.js", (context) => script(context, `${set("visits", "1")} fetch("/visits", { method: "POST" });`));
    app.get("/currency.js", (context) => script(context, set("currency", "EUR")));
    app.post("/visits", (context) => context.body(null, 204));
    app.get("/", (context) => context.html(view("Home", html`<p>Software for teams.</p>`)));
    app.get("/pricing", (context) => context.html(view("Pricing", html`<p>One price.</p>`)));
    app.get("/signin", (context) => {
      put(context, "session");
      return context.html(view("Sign in", html`<p>You are signed in.</p>`));
    });
    return app;
  },
};
