// The servers of the middleware's bench, in a thread of their own: one port for each variant.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort } from "node:worker_threads";
import type { MiddlewareOptions } from "@temoin/middleware";
import { temoin } from "@temoin/middleware/node";
import { page } from "./page.ts";
import { reactPage } from "./react-page.ts";

type Answer = (req: IncomingMessage, res: ServerResponse) => void;

const bundle: MiddlewareOptions["bundle"] = {
  site: "shop",
  editions: ["0123456789ab"],
  ttl: 15_552_000,
  hosts: ["shop.example"],
  purposes: [{ id: "necessary", exempt: 1 }, { id: "statistics" }, { id: "adverts", sale: 1 }],
  services: [
    { id: "site", for: [] },
    { id: "counter", for: [1], hosts: ["counter.example", ".counter.example"] },
    { id: "adverts", for: [2], hosts: [".adverts.example"] },
    { id: "pictures", for: [], hosts: ["pictures.example"] },
  ],
  trackers: Array.from({ length: 20 }, (_, index) => ({
    name: index === 0 ? "session" : `_t${index}`,
    in: 1,
    of: index % 3,
    for: index % 3 ? [1] : [],
  })),
};

const html = { "content-type": "text/html; charset=utf-8" };
const fine = String(page(true, false));
const stored = Buffer.from(fine);

const render =
  (gate: boolean, held: boolean, mark?: () => string): Answer =>
  (_req, res) => {
    res.writeHead(200, html);
    res.end(String(page(gate, held, mark?.())));
  };

const renderReact =
  (mark?: () => string): Answer =>
  (_req, res) => {
    res.writeHead(200, html);
    res.end(reactPage(mark?.()));
  };

/** No two pages are the same, but most have the same length: as with a token in each, which memory likes least. */
let answered = 1_000_000;
const differs = () => `Answer ${answered++}`;

const fromMemory: Answer = (_req, res) => {
  res.writeHead(200, html);
  res.end(stored);
};

const slow: Answer = (_req, res) => {
  res.writeHead(200, html);
  const text = String(page(false, true));
  res.write(text.slice(0, 4_000));
  setTimeout(() => res.end(text.slice(4_000)), 200);
};

function behind(answer: Answer): Answer {
  const middleware = temoin({ bundle });
  return (req, res) => middleware(req, res, () => answer(req, res));
}

const variants: Readonly<Record<string, Answer>> = {
  render: render(true, false),
  "render again": render(true, false),
  "render+gate": behind(render(true, false)),
  "render+held": behind(render(false, true)),
  "render differs": render(true, false, differs),
  "render differs+gate": behind(render(true, false, differs)),
  "render differs+held": behind(render(false, true, differs)),
  react: renderReact(),
  "react+gate": behind(renderReact()),
  "react differs": renderReact(differs),
  "react differs+gate": behind(renderReact(differs)),
  static: fromMemory,
  "static+gate": behind(fromMemory),
  slow,
  "slow+held": behind(slow),
};

const ports: Record<string, number> = {};
for (const [name, answer] of Object.entries(variants)) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ports[name] = (server.address() as AddressInfo).port;
}
parentPort?.on("message", () => {
  const { user, system } = process.threadCpuUsage();
  parentPort?.postMessage(user + system);
});
parentPort?.postMessage(ports);
