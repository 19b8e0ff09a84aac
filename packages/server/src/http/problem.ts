// Answers to requests that cannot be fulfilled: application/problem+json (RFC 9457).

export interface Problem {
  readonly status: number;
  /** What is wrong, the same words for the same fault. */
  readonly title: string;
  /** What to do next: one whole sentence. */
  readonly detail: string;
  /** More headers, such as Allow or Retry-After. */
  readonly headers?: Readonly<Record<string, string>>;
}

export function problemResponse({ status, title, detail, headers = {} }: Problem): Response {
  return new Response(JSON.stringify({ title, detail, status }), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}
