// The smallest banner that a site would write over a tool without a layer of its own.

/** JavaScript. `shown` and `save` are expressions of the tool: whether to ask, and a function that takes "all" or "necessary". */
export function ownBanner(shown: string, save: string): string {
  return `const ask = () => {
  if (!(${shown})) return;
  const bar = document.createElement("div");
  bar.id = "own-banner";
  bar.setAttribute("role", "dialog");
  bar.setAttribute("aria-label", "Cookies");
  bar.style.cssText = "position:fixed;inset:auto 0 0;padding:1rem;background:#fff;border-top:1px solid;z-index:9999";
  bar.append("We would like to measure visits. ");
  for (const [act, label] of [["all", "Accept all"], ["necessary", "Refuse all"]]) {
    const button = document.createElement("button");
    button.textContent = label;
    button.dataset.act = act;
    button.onclick = () => { bar.remove(); (${save})(act); };
    bar.append(button);
  }
  document.body.append(bar);
};
if (document.readyState === "loading") addEventListener("DOMContentLoaded", ask);
else ask();`;
}

export const ownButtons = { accept: "#own-banner [data-act=all]", refuse: "#own-banner [data-act=necessary]" };
