// localStorage and sessionStorage, by every way that scripts go.
import { once, type Probe } from "./run.ts";

const areas = { localStorage, sessionStorage };

function ways(area: Storage): unknown[] {
  area.clear();
  const before = area.length;
  area.setItem("basket", "1");
  area.basket_b = 2;
  area["basket c"] = { toString: () => "three" };
  const listed: string[] = [];
  for (const key in area) listed.push(key);
  const made = [
    [before, area.length, Object.keys(area), Object.values(area), Object.entries(area), Object.getOwnPropertyNames(area)],
    [listed.length, listed.slice(0, 3), [area.key(0), area.key(9)], JSON.stringify(area), JSON.parse(JSON.stringify(area))],
    ["basket" in area, "basket_x" in area, "getItem" in area, Object.hasOwn(area, "basket"), Object.hasOwn(area, "getItem")],
    [area.basket, area.basket_x, area.getItem("basket_x"), { ...area }, Object.assign({}, area)],
    [Object.getOwnPropertyDescriptor(area, "basket"), Object.isExtensible(area), Reflect.ownKeys(area)],
    [
      area instanceof Storage,
      Object.prototype.toString.call(area),
      `${area}`,
      area.constructor === Storage,
      Object.getPrototypeOf(area) === Storage.prototype,
    ],
    [delete area.basket_b, delete area.basket_x, Reflect.deleteProperty(area, "basket c"), Object.keys(area)],
    [
      typeof area.setItem,
      area.setItem === Storage.prototype.setItem,
      Storage.prototype.getItem.call(area, "basket"),
      Reflect.get(area, "basket"),
    ],
  ];
  area.clear();
  return [made, area.length];
}

function bake(line: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: what most pages use is what is tested.
  document.cookie = line;
}

export const storage: Readonly<Record<string, Probe>> = {
  ...Object.fromEntries(Object.entries(areas).map(([name, area]) => [name, () => ways(area)])),
  "own keys survive": () => {
    localStorage.clear();
    localStorage.setItem("length", "1");
    localStorage.setItem("basket", "2");
    const seen = [localStorage.length, localStorage.getItem("length"), Object.keys(localStorage)];
    localStorage.removeItem("length");
    return seen;
  },
  "defined as a property": () => {
    Object.defineProperty(localStorage, "basket", { value: "x" });
    return [localStorage.getItem("basket"), Reflect.set(localStorage, "basket", "y"), localStorage.basket];
  },
  "too much": () => localStorage.setItem("basket", "x".repeat(11_000_000)),
  "an event of its own": () => {
    const made = new StorageEvent("storage", { key: "basket", storageArea: localStorage });
    return [made.storageArea === localStorage, made.key];
  },
  "an event from a frame": async () => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const heard = once(window, "storage");
    const inner = frame.contentWindow as Window;
    inner.localStorage.setItem("basket", "from the frame");
    const event = (await heard) as StorageEvent;
    const same = [
      event.storageArea === localStorage,
      event.key,
      event.newValue,
      localStorage.basket,
      inner.localStorage === localStorage,
    ];
    frame.remove();
    return same;
  },
  copied: () => structuredClone(localStorage),
  cookies: () => {
    ["basket_a=1", "basket_b=2; Max-Age=100; SameSite=Lax", "basket_c=a=b; Path=/", " basket_d = 4 "].forEach(bake);
    const seen = document.cookie.split("; ").filter((one) => one.startsWith("basket"));
    for (const name of "abcd") bake(`basket_${name}=; expires=Thu, 01 Jan 1970 00:00:00 GMT`);
    return [seen, document.cookie.includes("basket")];
  },
  "cookie store": async () => {
    await cookieStore.set("basket_e", "5");
    await cookieStore.set({ name: "basket_f", value: "6", sameSite: "lax" });
    const seen = [await cookieStore.get("basket_e"), await cookieStore.get("basket_f")];
    await cookieStore.delete("basket_e");
    await cookieStore.delete("basket_f");
    return [seen, await cookieStore.get("basket_e")];
  },
  databases: async () => {
    const order: string[] = [];
    const asked = indexedDB.open("basket", 2);
    for (const type of ["upgradeneeded", "success"]) asked.addEventListener(type, () => order.push(type));
    asked.onupgradeneeded = () => asked.result.createObjectStore("lines", { keyPath: "id" });
    await once(asked, "success");
    const base = asked.result;
    base
      .transaction("lines", "readwrite")
      .objectStore("lines")
      .put({ id: 1, what: new Map([[1, "Lamp"]]) });
    const got = base.transaction("lines").objectStore("lines").get(1);
    await once(got, "success");
    const names = (await indexedDB.databases()).map(({ name, version }) => [name, version]);
    base.close();
    await once(indexedDB.deleteDatabase("basket"), "success");
    return [order, got.result.what.get(1), names, asked instanceof IDBOpenDBRequest, base.name, base.version];
  },
  caches: async () => {
    const cache = await caches.open("basket");
    await cache.put("/lamp", new Response("Lamp", { headers: { "x-a": "1" } }));
    const found = await caches.match("/lamp");
    return [await found?.text(), await caches.keys(), await caches.delete("basket"), cache instanceof Cache];
  },
  "window.name": () => {
    window.name = "shop";
    const seen = [window.name, name];
    window.name = "";
    return seen;
  },
};
