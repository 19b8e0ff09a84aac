// Requests in every form, copies of values, and texts that become addresses.
import { once, type Probe } from "./run.ts";

const far = "https://api.shop-media.com";

export const requests: Readonly<Record<string, Probe>> = {
  "every form of an address": async () => {
    const forms = [
      `${far}/items`,
      new URL(`${far}/items`),
      new Request(`${far}/items`),
      `//api.shop-media.com/items`,
      { toString: () => `${far}/items` },
    ];
    const answers = await Promise.all(forms.map((form) => fetch(form as string)));
    return Promise.all(
      answers.map(async (answer) => [
        answer.url,
        answer.status,
        answer.type,
        (await answer.json()).items,
        answer instanceof Response,
      ]),
    );
  },
  "address is read once": async () => {
    let reads = 0;
    const address = { toString: () => `${far}/items?${++reads}` };
    return [(await fetch(address as unknown as string)).url, reads];
  },
  "options are read once": async () => {
    const reads: string[] = [];
    const options = new Proxy(
      {},
      { get: (_, key) => void reads.push(String(key)), has: (_, key) => !reads.push(`has ${String(key)}`) },
    );
    await fetch(`${far}/items`, options);
    return reads;
  },
  "stopped while it runs": async () => {
    const stop = new AbortController();
    const asked = fetch(`${far}/stopped`, { signal: stop.signal });
    stop.abort(new TypeError("enough"));
    return asked;
  },
  "order of promises": async () => {
    const order: string[] = [];
    const asked = fetch("data:,x").then(() => order.push("answer"));
    Promise.resolve().then(() => order.push("micro"));
    order.push("sync");
    await asked;
    return order;
  },
  beacon: () => [navigator.sendBeacon(`${far}/items`, new Blob(["a"])), navigator.sendBeacon("/nothing")],
  "XHR in one go": () => {
    const asking = new XMLHttpRequest();
    asking.open("GET", "/record.js", false);
    asking.send();
    return [asking.status, asking.responseText.length > 0, asking.getResponseHeader("content-type")];
  },
  "a text becomes an address": async () => {
    const made = new Blob(["alert"], { type: "text/javascript" });
    const address = URL.createObjectURL(made);
    const seen = [await (await fetch(address)).text(), (await fetch(address)).headers.get("content-type")];
    URL.revokeObjectURL(address);
    return [seen, await fetch(address).catch((fault) => fault.message), address.split("/").length];
  },
  "a worker that loads": async () => {
    const text = `importScripts("${far}/script.js"); fetch("${far}/items").then((a) => a.json()).then(({ items }) => postMessage([items, farScript, self.constructor.name]))`;
    const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
    const { data } = (await once(worker, "message", "error")) as MessageEvent;
    worker.terminate();
    return data;
  },
  "a worker that is a module": async () => {
    const text = `export const a = 1; postMessage([typeof importScripts, import.meta.url.slice(0, 5), this === undefined])`;
    const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })), { type: "module" });
    const { data } = (await once(worker, "message", "error")) as MessageEvent;
    worker.terminate();
    return data;
  },
  "names in a worker": async () => {
    const text = `postMessage(Object.getOwnPropertyNames(self).filter((name) => !/temoin/i.test(name)).sort())`;
    const worker = new Worker(URL.createObjectURL(new Blob([text])));
    const { data } = (await once(worker, "message", "error")) as MessageEvent;
    worker.terminate();
    return data;
  },
  "strict code in a worker": async () => {
    const text = `"use strict"; postMessage((function () { return this === undefined })())`;
    const worker = new Worker(URL.createObjectURL(new Blob([text])));
    const { data } = (await once(worker, "message", "error")) as MessageEvent;
    worker.terminate();
    return data;
  },
  copies: () => {
    const value = {
      date: new Date(0),
      map: new Map([[1, { a: [undefined, -0] }]]),
      error: new TypeError("x"),
      bytes: new Uint8Array([1, 2]),
      pattern: /a/gi,
    };
    const copy = structuredClone(value);
    return [
      copy.date.getTime(),
      [...copy.map],
      copy.error.message,
      [...copy.bytes],
      `${copy.pattern}`,
      copy.date instanceof Date,
    ];
  },
  "copies of what cannot be": () => structuredClone(fetch),
  "loaded when asked for": async () => {
    const made = await import(URL.createObjectURL(new Blob(["export default 7"], { type: "text/javascript" })));
    return [made.default, Object.keys(made)];
  },
};
