// What is asked of every page from inside, the bare ones too. Frames are asked for until the end, found or not: frames cost time by themselves.

export interface Watched {
  /** Milliseconds from the start of navigation until the accept button could be pressed; null when it never could. */
  readonly there: number | null;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Longest task over 50 ms, in milliseconds; 0 when there was none. */
  readonly longest: number;
  /** Milliseconds from the click to the run of the script that waited for it; null while it did not run. */
  readonly effect: number | null;
}

/**
 * JavaScript to run before any script of the page. The button is there when it is in the viewport, on top at its own centre and opaque.
 * `selector`: the accept button; undefined where there is none.
 */
export function watching(selector: string | undefined): string {
  return `{
  const seen = globalThis.watched = { there: null, shift: 0, longest: 0, clicked: null };
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) seen.shift += value; }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration); }).observe({ type: "longtask", buffered: true });
  addEventListener("click", ({ timeStamp }) => { seen.clicked ??= timeStamp; }, true);
  const look = () => {
    const button = seen.there === null && document.querySelector(${JSON.stringify(selector ?? "#there-is-no-banner")});
    const box = button && button.getBoundingClientRect();
    if (box?.width) {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (button.contains(document.elementFromPoint(x, y)) && button.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
        seen.there = performance.now();
      }
    }
    if (performance.now() < 6000) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;
}

/** An expression for what was seen so far. */
export const watched = `({ ...watched, effect: globalThis.ranThirdParty && watched.clicked ? ranThirdParty - watched.clicked : null })`;
