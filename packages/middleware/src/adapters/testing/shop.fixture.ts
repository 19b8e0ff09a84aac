// A small shop for the adapters' tests: one service that needs consent, one that does not, and a visitor's choice.
import { type Bundle, formatChoice } from "@temoin/register";

export const NOW = 1_800_000_000;

export const shop: Bundle = {
  site: "shop",
  editions: ["0123456789ab"],
  ttl: 15_552_000,
  hosts: ["shop.example"],
  purposes: [{ id: "necessary", exempt: 1 }, { id: "statistics" }],
  services: [
    { id: "site", for: [] },
    { id: "counter", for: [1], hosts: ["counter.example"] },
    { id: "fonts", for: [], hosts: ["fonts.example"] },
  ],
  trackers: [
    { name: "session", in: 1, of: 0, for: [] },
    { name: "_counter", in: 1, of: 1, for: [1], max: 3_600 },
  ],
};

/** The Cookie header of a visitor who granted everything. */
export const granted = `temoin=${formatChoice(shop, { edition: "0123456789ab", at: NOW - 60, purposes: ["statistics"], services: {} })}`;

/** Nobody annotated it. */
export const page = `<!doctype html><html><head><title>Shop</title></head><body>
<script src="https://counter.example/c.js"></script><img src="https://fonts.example/logo.svg" alt="">
<p>${"Words that fill the page. ".repeat(40)}</p></body></html>`;

export const temoinAnswers = (request: Request): Response =>
  new Response(`Témoin: ${request.method} ${new URL(request.url).pathname}`, { headers: { "set-cookie": "temoin=x; Path=/" } });

export const options = { bundle: shop, now: () => NOW, temoin: temoinAnswers };

/** True when the page came with the gate, and with the counter held. */
export function isHeld(html: string): boolean {
  return /<script [^>]*data-temoin="counter"/.test(html) && /<head><script src="\/temoin\/gate\.js">/.test(html);
}

export const COUNTER_RUNS = '<script src="https://counter.example/c.js">';
