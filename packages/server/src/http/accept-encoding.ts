// Chooses among the encodings that were prepared. By hand: hono's accepts() ignores q=0 and prefers the client's order.

export const encodings = ["br", "gzip"] as const;
export type Encoding = (typeof encodings)[number];

/** The best prepared encoding that the client accepts; undefined for none, which is always allowed. */
export function acceptedEncoding(header: string | undefined): Encoding | undefined {
  const weights = new Map<string, number>();
  for (const item of (header ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = item.split(";").map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  return encodings.find((encoding) => (weights.get(encoding) ?? weights.get("*") ?? 0) > 0);
}
