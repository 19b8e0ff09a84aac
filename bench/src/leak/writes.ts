// Ways to keep something in the visitor's browser: six that count, and others by name. All first-party, by a tracker's script.

export interface Write {
  readonly id: string;
  /** Writes with the same group count as one; the id when left out. */
  readonly group?: string;
  readonly counts?: true;
  /** JavaScript of the page; `name` is what it writes under. Left out where the server does it. */
  readonly script?: string;
  /** Set-Cookie line, after the name. */
  readonly header?: string;
}

const frame = "const f = document.createElement('iframe'); document.body.append(f); const w = f.contentWindow;";

export const writes: readonly Write[] = [
  { id: "document.cookie", counts: true, script: "document.cookie = name + '=1; Path=/; Max-Age=86400; Secure';" },
  { id: "cookieStore", counts: true, script: "await cookieStore.set({ name, value: '1', expires: Date.now() + 864e5 });" },
  { id: "Set-Cookie", counts: true, header: "=1; Path=/; Max-Age=86400; Secure" },
  { id: "localStorage.setItem", group: "localStorage", counts: true, script: "localStorage.setItem(name, '1');" },
  { id: "localStorage[name]", group: "localStorage", counts: true, script: "localStorage[name] = '1';" },
  { id: "sessionStorage.setItem", group: "sessionStorage", counts: true, script: "sessionStorage.setItem(name, '1');" },
  { id: "sessionStorage[name]", group: "sessionStorage", counts: true, script: "sessionStorage[name] = '1';" },
  {
    id: "indexedDB",
    counts: true,
    script:
      "await new Promise((done) => { const o = indexedDB.open(name); o.onsuccess = () => { o.result.close(); done(); }; o.onerror = done; });",
  },
  {
    // Where audience tools put theirs. Some tools delete only these, others only those of the host.
    id: "document.cookie with Domain",
    script:
      "document.cookie = name + '=1; Path=/; Max-Age=86400; Secure; Domain=' + location.hostname.split('.').slice(-2).join('.');",
  },
  { id: "Set-Cookie HttpOnly", header: "=1; Path=/; Max-Age=86400; Secure; HttpOnly" },
  { id: "caches", script: "const c = await caches.open(name); await c.put('/own/kept', new Response('1'));" },
  {
    id: "file system",
    script: "const d = await navigator.storage.getDirectory(); await d.getFileHandle(name, { create: true });",
  },
  { id: "window.name", script: "window.name = name;" },
  {
    id: "cookie setter of the prototype",
    script:
      "Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set.call(document, name + '=1; Path=/; Max-Age=86400; Secure');",
  },
  { id: "setItem of the prototype", script: "Storage.prototype.setItem.call(localStorage, name, '1');" },
  { id: "defineProperty on storage", script: "Object.defineProperty(localStorage, name, { value: '1' });" },
  { id: "cookie of a frame", script: `${frame} w.document.cookie = name + '=1; Path=/; Max-Age=86400; Secure';` },
  { id: "localStorage of a frame", script: `${frame} w.localStorage.setItem(name, '1');` },
  { id: "indexedDB of a frame", script: `${frame} w.indexedDB.open(name).onsuccess = (e) => e.target.result.close();` },
  {
    id: "indexedDB of a worker",
    script: `new Worker(URL.createObjectURL(new Blob(["indexedDB.open('" + name + "').onsuccess = (e) => e.target.result.close()"])));`,
  },
];

/** Names under which each write is found: `d_0`, `d_1`... for what is declared, `u_0`... for what is not. */
export function nameOf(write: Write, party: "declared" | "undeclared"): string {
  return `${party[0]}_${writes.indexOf(write)}`;
}

export function groupOfWrite({ group, id }: Write): string {
  return group ?? id;
}
