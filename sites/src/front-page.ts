// What stands at the demo's bare address: where to look.
import { html } from "hono/html";
import type { Net } from "./net.ts";
import type { Html } from "./page.ts";
import { sites } from "./servers/index.ts";

export function frontPage(net: Net): Html {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Témoin: five sites</title><link rel="icon" href="data:,"></head>
<body>
<h1>Témoin: five sites</h1>
<p>Each runs on one register. Answer its banner, then look at its cookies and at its policy.</p>
<ul>${sites.map((site) => html`<li><a href="${net.site(site)}">${site.title}</a> · <a href="${net.site(site, "/temoin/policy")}">its policy</a></li>`)}</ul>
</body>
</html>`;
}
