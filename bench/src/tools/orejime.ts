// Orejime 3: markup inside <template>, cookies cleared by name. It takes no hosts.
import { packaged, script, sheet, written } from "./files.ts";
import { DECLARED_NAMES, GATED, type Tool } from "./tool.ts";

const config = `window.orejimeConfig = {
  privacyPolicyUrl: "/privacy",
  purposes: [{ id: "analytics", title: "Measurement", description: "Counts visits.", cookies: [/^${DECLARED_NAMES}/] }],
};`;

export const orejime = async (): Promise<Tool> => ({
  name: "orejime",
  files: new Map([
    ...packaged("orejime", ["dist/orejime-standard-en.js", "dist/orejime-standard.css"]),
    written("config.js", config),
  ]),
  head: sheet("dist/orejime-standard.css") + script("config.js") + script("dist/orejime-standard-en.js"),
  gated: `<template data-purpose="analytics"><script src="${GATED}"></script></template>`,
  buttons: { accept: ".orejime-Banner-saveButton", refuse: ".orejime-Banner-declineButton" },
  withdraw: "orejime.manager.declineAll()",
});
