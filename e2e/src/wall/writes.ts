// Every way in which a script of the page can keep something, as code that runs in the page. `name` says which way it was.

export type WriteWay = (name: string) => unknown;

export const writes: Readonly<Record<string, WriteWay>> = {
  "document-cookie"(name) {
    // biome-ignore lint/suspicious/noDocumentCookie: the way that is tried here.
    document.cookie = `${name}=1; path=/; max-age=1000`;
  },
  "cookie-store": (name) => cookieStore.set(name, "1"),
  "cookie-store-object": (name) => cookieStore.set({ name, value: "1" }),
  "local-set-item": (name) => localStorage.setItem(name, "1"),
  "local-property"(name) {
    localStorage[name] = "1";
  },
  "local-define": (name) => Object.defineProperty(localStorage, name, { value: "1", configurable: true }),
  "local-prototype": (name) => Storage.prototype.setItem.call(localStorage, name, "1"),
  "local-of-frame"(name) {
    document.body.append(document.createElement("iframe"));
    [...document.querySelectorAll("iframe")].at(-1)?.contentWindow?.localStorage.setItem(name, "1");
  },
  "cookie-of-frame"(name) {
    document.body.append(document.createElement("iframe"));
    const inside = [...document.querySelectorAll("iframe")].at(-1)?.contentDocument;
    if (inside) Object.assign(inside, { cookie: `${name}=1; path=/` });
  },
  "cookie-prototype": (name) =>
    Object.getOwnPropertyDescriptor(Document.prototype, "cookie")?.set?.call(document, `${name}=1; path=/`),
  "session-set-item": (name) => sessionStorage.setItem(name, "1"),
  "session-property"(name) {
    sessionStorage[name] = "1";
  },
  "indexed-db": (name) =>
    new Promise((done) => {
      const request = indexedDB.open(name);
      for (const type of ["success", "error", "blocked"]) request.addEventListener(type, done);
    }).catch(() => {}),
  "cache-api": (name) => caches.open(name).catch(() => {}),
  opfs: (name) =>
    navigator.storage
      .getDirectory()
      .then((root) => root.getFileHandle(name, { create: true }))
      .catch(() => {}),
  "window-name"(name) {
    window.name = name;
  },
};
