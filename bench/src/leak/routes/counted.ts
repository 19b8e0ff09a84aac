// The seventeen counted routes: what every page with trackers does, static markup first.
import type { Route } from "../route.ts";

export const counted: readonly Route[] = [
  { id: "static-script", body: ({ url }) => `<script src="${url}"></script>` },
  { id: "static-iframe", body: ({ url }) => `<iframe src="${url}" title="frame"></iframe>` },
  { id: "static-img", body: ({ url }) => `<img src="${url}" alt="">` },
  { id: "fetch", script: "await fetch(url, { mode: 'no-cors' });" },
  { id: "fetch-keepalive", script: "await fetch(url, { mode: 'no-cors', keepalive: true });" },
  { id: "xhr", script: "const x = new XMLHttpRequest(); x.open('GET', url); x.send();" },
  { id: "beacon", script: "navigator.sendBeacon(url, 'seen');" },
  { id: "websocket", script: "new WebSocket(socket);" },
  { id: "eventsource", script: "const e = new EventSource(url); e.onerror = () => e.close();" },
  { id: "new-image", script: "globalThis.kept = new Image(); kept.src = url;" },
  { id: "dynamic-script", script: "const s = document.createElement('script'); s.src = url; document.head.append(s);" },
  { id: "dynamic-iframe", script: "const f = document.createElement('iframe'); f.src = url; document.body.append(f);" },
  {
    id: "stylesheet-link",
    script: "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = url; document.head.append(l);",
  },
  {
    id: "a-ping",
    script: "const a = document.createElement('a'); a.href = '#pinged'; a.ping = url; document.body.append(a); a.click();",
  },
  {
    id: "worker-blob",
    group: "worker",
    script: `new Worker(URL.createObjectURL(new Blob(["fetch('" + url + "', { mode: 'no-cors' })"])));`,
  },
  { id: "worker-file", group: "worker", script: "new Worker(own('worker.js'));" },
  { id: "import()", script: "await import(url);" },
  {
    id: "innerhtml-img",
    script: "const d = document.createElement('div'); d.innerHTML = img; document.body.append(d);",
  },
];
