// A banner that is not modal must not hide what has the focus (WCAG 2.4.11), nor the end of the page (B21).
import { addStyle } from "../asset/style.ts";
import type { Close } from "../host.ts";

/** Distance between the banner and what is scrolled into view above it. */
const GAP = 24;
const events = ["keydown", "pointerdown", "wheel"] as const;

/** Keeps as much room as the banner takes, as long as it is there. */
export function keepClear(banner: HTMLElement): Close {
  const sheet = addStyle("");
  // Room at the end of a page that does not scroll would bring up a scroll bar and shift everything: only on demand.
  let room = false;
  const update = () => {
    const height = banner.offsetHeight + GAP;
    room ||= document.documentElement.scrollHeight > innerHeight;
    sheet?.replaceSync(
      `html{scroll-padding-bottom:${height}px!important}${room ? `html::after{content:"";display:block;height:${height}px}` : ""}`,
    );
  };
  const grow = () => {
    room = true;
    update();
  };
  for (const type of events) addEventListener(type, grow, { once: true });
  const observer = new ResizeObserver(update);
  observer.observe(banner);
  return () => {
    observer.disconnect();
    for (const type of events) removeEventListener(type, grow);
    sheet?.replaceSync("");
  };
}
