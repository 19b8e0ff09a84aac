// What every answer about a receipt carries. The code in its address is the key: it is not kept, not indexed, and not told to anybody by Referer.

export const privateHeaders = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
} as const;
