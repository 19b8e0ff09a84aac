// The banner: asks once, in the first layer, with refusing exactly as easy as accepting.
import base from "./asset/base.css";
import { addStatus } from "./asset/status.ts";
import { addStyle } from "./asset/style.ts";
import css from "./banner/banner.css";
import { type Acts, firstLayer, notice } from "./banner/content.ts";
import { keepClear } from "./banner/keep-clear.ts";
import type { BannerTexts } from "./contract.ts";
import type { Close, Host } from "./host.ts";

declare const TEMOIN: BannerTexts;

export function show(host: Host): Close {
  const say = addStatus(TEMOIN);
  const close = () => {
    banner.remove();
    release();
    removeEventListener("keydown", onKey);
  };
  const choose = (granted: boolean) => {
    close();
    host.choose(host.all(granted), "button", "banner").then(say);
  };
  const acts: Acts = {
    accept: () => choose(true),
    refuse: () => choose(false),
    open: host.open,
    dismiss() {
      close();
      if (TEMOIN.notice) host.dismiss();
    },
  };
  // Escape is no consent: it only closes. An open dialog of the page goes first.
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === "Escape" && !document.querySelector("dialog[open]")) acts.dismiss();
  };
  const banner = TEMOIN.notice ? notice(TEMOIN, acts) : firstLayer(TEMOIN, acts, openLabel());
  addStyle(base + css);
  // First in the body, so first in reading order; the focus stays where it is.
  document.body.prepend(banner);
  const release = keepClear(banner);
  addEventListener("keydown", onKey);
  return close;
}

/** What the page itself calls its standing link. */
function openLabel(): string {
  const link = document.querySelector("[data-temoin-open]");
  return link?.textContent?.trim() || link?.ariaLabel || "";
}
