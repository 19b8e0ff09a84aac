// The site of the bench: pages with trackers that nobody annotated, and the site's own files that contact a third party.

import type { Tool } from "../tools/tool.ts";
import { type Party, parties, SITE, type World } from "../world/world.ts";
import type { Route, Target } from "./route.ts";
import { counted, further } from "./routes/index.ts";
import { nameOf, type Write, writes } from "./writes.ts";

/** One page view: what the address /<visit>/<party>/<page> says. Own files say it by the same path, then the route. */
interface Asked {
  readonly visit: string;
  readonly party: Party;
  readonly page: string;
  readonly rest: string;
}

export function addressOf(visit: string, party: Party, page: string): string {
  return `https://${SITE}/${visit}/${party}/${page}`;
}

export function targetOf({ udp }: World, visit: string, party: Party, route: Route): Target {
  const host = parties[party];
  const path = `${host}/${visit}/${route.id}`;
  return { url: `https://${path}`, socket: `wss://${path}`, host, udp: udp[party], fresh: `${visit}-${route.id}.${host}` };
}

/** The site as it is without any tool; the tool's markup is in its pages. */
export function makeSite(world: World, tool: Tool): (request: Request) => Response {
  return (request) => {
    const { pathname } = new URL(request.url);
    const file = tool.files?.get(pathname);
    if (file) return new Response(new Uint8Array(file.body), { headers: { "content-type": file.type } });
    const [, visit = "", party = "", page = "", ...rest] = pathname.split("/");
    if (!Object.hasOwn(parties, party)) return new Response("Nothing here.", { status: 404 });
    const asked: Asked = { visit, party: party as Party, page, rest: rest.join("/") };
    if (page === "own") return ownFile(world, asked);
    if (page === "plain") return html("<!doctype html><title>plain</title>", []);
    const { head = "", body = "" } = tool;
    const parts = partsOf(world, asked);
    return html(
      `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>Shop</title>${parts.head}</head>\n<body>${body}<main><h1>Shop</h1></main>${parts.body}</body></html>`,
      parts.headers,
    );
  };
}

interface Parts {
  readonly head: string;
  readonly body: string;
  readonly headers: readonly (readonly [string, string])[];
}

function partsOf(world: World, asked: Asked): Parts {
  if (asked.page === "writes") return writing(asked.party);
  if (asked.page === "later")
    return {
      head: "",
      body: `<script>globalThis.track = () => Promise.all([${writes.map((write) => scriptOf(write, asked.party))}]);</script>`,
      headers: [],
    };
  const routes = { counted, further }[asked.page] ?? [];
  const targets = routes.map((route) => ({ route, to: targetOf(world, asked.visit, asked.party, route) }));
  return {
    head: targets.map(({ route, to }) => local(route.head?.(to) ?? "", asked)).join("\n"),
    body: targets.map(({ route, to }) => local(route.body?.(to) ?? "", asked) + inline(route, to, asked)).join("\n"),
    headers: targets.flatMap(({ route, to }) => (route.header ? [route.header(to)] : [])),
  };
}

/** Own files of a route need to know the page view: /own/<route>/<file> lies under its address. */
function local(markup: string, { visit, party }: Asked): string {
  return markup.replaceAll("/own/", `/${visit}/${party}/own/`);
}

function inline({ id, script }: Route, to: Target, { visit, party }: Asked): string {
  if (!script) return "";
  const { url, socket, host, udp } = to;
  const img = `<img src="${url}" alt="">`;
  const constants = Object.entries({ url, socket, host, udp, img }).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  const own = `own = (file) => "/${visit}/${party}/own/${id}/" + file`;
  return `<script>(async () => { const ${[...constants, own].join(", ")}; ${script} })().catch(() => {});</script>`;
}

function writing(party: Party): Parts {
  const body = writes.map((write) => `<script>${scriptOf(write, party)}</script>`).join("\n");
  const headers = writes.flatMap((write) => (write.header ? [["set-cookie", nameOf(write, party) + write.header] as const] : []));
  return { head: "", body, headers };
}

function scriptOf(write: Write, party: Party): string {
  const script = write.script ?? "";
  return `(async () => { const name = ${JSON.stringify(nameOf(write, party))}; ${script} })().catch(() => {})`;
}

function ownFile(world: World, { visit, party, rest }: Asked): Response {
  const [id = "", file = ""] = rest.split("/");
  if (id === "set-cookie") return html("", writing(party).headers);
  if (id === "pixel.gif") return new Response(null, { status: 204 });
  const route = [...counted, ...further].find((one) => one.id === id);
  if (!route) return new Response("Nothing here.", { status: 404 });
  const { url } = targetOf(world, visit, party, route);
  if (file.endsWith(".css")) return new Response(`.c{background:url("${url}")}`, { headers: { "content-type": "text/css" } });
  const code = file.startsWith("module")
    ? `import ${JSON.stringify(url)};`
    : `fetch(${JSON.stringify(url)}, { mode: "no-cors" });`;
  return new Response(code, { headers: { "content-type": "text/javascript" } });
}

function html(body: string, headers: readonly (readonly [string, string])[]): Response {
  const all: [string, string][] = [
    ["content-type", "text/html; charset=utf-8"],
    ["cache-control", "no-cache"],
  ];
  for (const [name, value] of headers) all.push([name, value]);
  return new Response(body, { headers: all });
}
