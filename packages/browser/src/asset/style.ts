// Styles as constructed sheets: they need neither a style element nor unsafe-inline in the page's policy.

/** Adds a sheet to the page. A browser without constructed sheets shows plain HTML, and gets undefined. */
export function addStyle(css: string): CSSStyleSheet | undefined {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return sheet;
  } catch {
    return undefined;
  }
}
