// Styles as constructed sheets: they need neither a style element nor unsafe-inline in the page's policy.
import type { Close } from "../host.ts";

type NamedSheet = CSSStyleSheet & { temoin?: string | undefined };

/**
 * Adds a sheet to the page; the answer takes it away. A sheet that has a name is there once, whoever asks for it:
 * shared rules must stay before the rules of their users. A browser without constructed sheets shows plain HTML.
 */
export function addStyle(css: string, name?: string): Close {
  try {
    const sheets: readonly NamedSheet[] = document.adoptedStyleSheets;
    const sheet: NamedSheet = new CSSStyleSheet();
    sheet.temoin = name;
    sheet.replaceSync(css);
    if (name && sheets.some(({ temoin }) => temoin === name)) return () => {};
    document.adoptedStyleSheets = [...sheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    return () => {};
  }
}
