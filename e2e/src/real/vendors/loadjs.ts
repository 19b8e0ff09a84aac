// loadjs: the site's bundle loads a vendor's script with it, and that script loads another.
import type { Vendor } from "./vendor.ts";

const first = `document.cookie = "tag_id=" + Math.random().toString(16).slice(2) + ";path=/;max-age=86400";
  localStorage.tag_seen = Date.now();
  document.head.appendChild(Object.assign(document.createElement("script"), { src: "https://cdn.tagvendor.io/second.js" }));`;
const second = `window.tagVendor = (name) => navigator.sendBeacon("https://in.tagvendor.io/event", name); tagVendor("start");`;

export const loadjs: Vendor = {
  id: "loadjs",
  code: `import loadjs from "loadjs";
    loadjs("https://cdn.tagvendor.io/first.js", { success: () => window.tagLoaded = true, error: () => window.tagFailed = true });
    window.act = (name) => window.tagVendor?.(name);`,
  hosts: [".tagvendor.io"],
  keeps: [
    ["cookie", "tag_id"],
    ["localStorage", "tag_seen"],
  ],
  answer: ({ hostname, pathname }) => {
    if (hostname !== "cdn.tagvendor.io") return undefined;
    return { type: "text/javascript", body: pathname === "/first.js" ? first : second };
  },
};
