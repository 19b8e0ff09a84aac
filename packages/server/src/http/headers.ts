// Headers that every answer carries. HSTS is not among them: it binds the whole host for months, so it is for whoever holds its
// certificate, the front server.

const everywhere: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  // Addresses of the site reach no third party, and its own POST keeps its Origin.
  "Referrer-Policy": "same-origin",
  // All of it is first-party: no other site may put it into its pages. Monitors that fetch the log are no pages.
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** What is no page of ours runs nothing and is framed by nobody, even when a browser takes it for one. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

export function secure(headers: Headers): void {
  // A route may be stricter: a receipt's address tells nobody where it was opened.
  for (const [name, value] of Object.entries(everywhere)) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", NO_PAGE);
}
