// A page of the site with nothing on it but the gate, so that a picture shows what is asked and nothing else.

/** `embeds`: ids of services; a held frame of each is in the page. */
export function neutralPage(language: string, name: string, embeds: readonly string[]): string {
  // The address is of a host that cannot exist: a frame that opened against the choice would be seen asking for it.
  const frames = embeds.map((id) => `<iframe data-temoin="${escaped(id)}" data-src="https://embed.invalid/"></iframe>`);
  return [
    "<!doctype html>",
    `<html lang="${escaped(language)}"><head><meta charset="utf-8"><script src="/temoin/gate.js"></script>`,
    `<meta name="viewport" content="width=device-width"><title>${escaped(name)}</title>`,
    "<style>body{margin:16px;background:#fff}main{display:grid;gap:16px}iframe{border:0;width:100%;height:320px}</style>",
    `</head><body><main>${frames.join("")}</main></body></html>`,
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
