// Further routes by calls: other realms, other threads, other protocols.
import type { Route } from "../route.ts";

const frame = "const f = document.createElement('iframe'); document.body.append(f); const w = f.contentWindow;";

export const calls: readonly Route[] = [
  { id: "frame-fetch", script: `${frame} await w.fetch(url, { mode: 'no-cors' });` },
  { id: "frame-image", script: `${frame} w.kept = new w.Image(); w.kept.src = url;` },
  { id: "frame-xhr", script: `${frame} const x = new w.XMLHttpRequest(); x.open('GET', url); x.send();` },
  {
    id: "frame-native-on-page",
    script: `${frame} w.Object.getOwnPropertyDescriptor(w.HTMLImageElement.prototype, 'src').set.call(globalThis.lent = new Image(), url);`,
  },
  {
    id: "frame-by-inner-html",
    script:
      "const d = document.createElement('div'); document.body.append(d); d.innerHTML = '<iframe></iframe>'; await d.firstChild.contentWindow.fetch(url, { mode: 'no-cors' });",
  },
  { id: "frames-index", script: `${frame} await window[window.length - 1].fetch(url, { mode: 'no-cors' });` },
  {
    id: "form-into-frame",
    script:
      "const f = document.createElement('iframe'); f.name = 'form-target'; const m = document.createElement('form'); m.method = 'post'; m.action = url; m.target = f.name; document.body.append(f, m); m.submit();",
  },
  {
    id: "frame-navigation",
    script: `${frame} w.location.href = url;`,
  },
  { id: "window-open", script: "window.open(url);" },
  { id: "fetch-later", script: "fetchLater(url, { activateAfter: 0 });" },
  { id: "fetch-request", script: "await fetch(new Request(url, { mode: 'no-cors' }));" },
  { id: "shared-worker", script: "new SharedWorker(own('shared-worker.js'));" },
  {
    id: "worker-importscripts",
    script: `new Worker(URL.createObjectURL(new Blob(["importScripts('" + url + "')"])));`,
  },
  { id: "worker-module", script: "new Worker(own('module-worker.js'), { type: 'module' });" },
  {
    id: "worker-websocket",
    script: `new Worker(URL.createObjectURL(new Blob(["new WebSocket('" + socket + "')"])));`,
  },
  { id: "worklet", script: "await CSS.paintWorklet.addModule(url);" },
  { id: "audio-worklet", script: "await new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(url);" },
  { id: "service-worker", script: "await navigator.serviceWorker.register(own('service-worker.js'));" },
  {
    id: "webrtc-stun",
    script:
      "const c = globalThis.peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:udp.' + host + ':' + udp }] }); c.createDataChannel('x'); await c.setLocalDescription();",
    arrival: ({ host }) => ({ host, path: "stun" }),
  },
  {
    id: "webtransport",
    script:
      "globalThis.transport = new WebTransport('https://udp.' + host + ':' + udp + '/x'); transport.ready.catch(() => {}); transport.closed.catch(() => {});",
    arrival: ({ host }) => ({ host, path: "quic" }),
  },
  {
    id: "report-only-policy",
    header: ({ url }) => ["content-security-policy-report-only", `img-src 'none'; report-uri ${url}`],
    body: () => `<img src="/own/pixel.gif" alt="">`,
  },
];
