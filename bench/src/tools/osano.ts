// cookieconsent 3 (Osano's open version): a banner and an answer. It holds nothing by itself; the site loads by its callback.
import { packaged, script, sheet, written } from "./files.ts";
import { GATED, type Tool } from "./tool.ts";

const config = `addEventListener("DOMContentLoaded", () => {
  const load = (status) => {
    if (status !== "allow") return;
    const tag = document.createElement("script");
    tag.src = "${GATED}";
    document.head.append(tag);
  };
  cookieconsent.initialise({
    type: "opt-in",
    palette: { popup: { background: "#222" }, button: { background: "#fff" } },
    content: { message: "We would like to measure visits.", allow: "Accept", deny: "Refuse", href: "/privacy" },
    onInitialise: load,
    onStatusChange: load,
  }, (popup) => { window.popup = popup; });
});`;

export const osano = async (): Promise<Tool> => {
  const files = packaged("cookieconsent", ["build/cookieconsent.min.js", "build/cookieconsent.min.css"]);
  return {
    name: "cookieconsent (Osano)",
    files: new Map([...files, written("config.js", config)]),
    head: sheet("build/cookieconsent.min.css") + script("build/cookieconsent.min.js") + script("config.js"),
    buttons: { accept: ".cc-window .cc-allow", refuse: ".cc-window .cc-deny" },
    withdraw: "popup.setStatus('deny')",
  };
};
