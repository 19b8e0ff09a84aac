// The package that puts a tag manager's container into a page; the container works off the data layer.
import type { Vendor } from "./vendor.ts";

/** Stands for a container: it listens to the data layer, keeps an identifier, and loads one more tag. */
const container = `(() => {
  const layer = window.dataLayer;
  const send = ({ event }) => event && navigator.sendBeacon("https://www.googletagmanager.com/collect", event);
  document.cookie = "_tm=1." + Math.random().toString(16).slice(2) + ";path=/;max-age=86400";
  layer.forEach(send);
  layer.push = (one) => send(one) && Array.prototype.push.call(layer, one);
  document.body.insertAdjacentHTML("beforeend", '<img alt="" src="https://tags.googletagmanager.com/pixel.gif">');
})();`;

export const tagManager: Vendor = {
  id: "tag-manager",
  code: `import { GtmSupport } from "@gtm-support/core";
    const manager = new GtmSupport({ id: "GTM-ABCDEF" });
    manager.enable();
    window.act = (event) => manager.push({ event });`,
  hosts: [".googletagmanager.com"],
  keeps: [["cookie", "_tm"]],
  answer: ({ hostname, pathname }) =>
    hostname === "www.googletagmanager.com" && pathname === "/gtm.js" ? { type: "text/javascript", body: container } : undefined,
};
