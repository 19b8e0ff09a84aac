// An HTTP client that hides nothing: its own Host header, coded bodies as they came, trailers, pieces as they arrive.
import { type IncomingHttpHeaders, type IncomingMessage, type RequestOptions, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import zlib from "node:zlib";

export interface Got {
  readonly status: number;
  readonly reason: string;
  readonly headers: IncomingHttpHeaders;
  readonly trailers: NodeJS.Dict<string>;
  readonly bytes: Buffer;
  /** The body as text, decoded. */
  readonly text: string;
  /** The answer was cut off. */
  readonly cut: boolean;
}

export async function ask(port: number, path: string, init: RequestOptions & { body?: string } = {}): Promise<Got> {
  const answer = await begin(port, path, init);
  const chunks: Buffer[] = [];
  let cut = false;
  try {
    for await (const chunk of answer) chunks.push(chunk);
  } catch {
    cut = true;
  }
  const bytes = Buffer.concat(chunks);
  const { statusCode: status = 0, statusMessage: reason = "", headers, trailers } = answer;
  return { status, reason, headers, trailers, bytes, cut, text: cut ? "" : decode(headers["content-encoding"], bytes) };
}

/** Resolves at the head of the answer. */
export function begin(
  port: number,
  path: string,
  { body, ...init }: RequestOptions & { body?: string } = {},
): Promise<IncomingMessage> {
  const headers = { host: "shop.example", accept: "text/html", ...init.headers } as Record<string, string>;
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, agent: false, ...init, headers }, resolve)
      .once("error", reject)
      .end(body);
  });
}

export function decode(coding: string | undefined, bytes: Buffer): string {
  if (bytes.length === 0 || coding === undefined) return bytes.toString("utf8");
  const decoders: Record<string, (bytes: Buffer) => Buffer> = {
    gzip: zlib.gunzipSync,
    br: zlib.brotliDecompressSync,
    deflate: zlib.inflateSync,
    zstd: zlib.zstdDecompressSync,
  };
  return decoders[coding]?.(bytes).toString("utf8") ?? `unknown coding ${coding}`;
}

export interface Opened {
  readonly port: number;
  close(): Promise<void>;
}

export async function open(server: Server): Promise<Opened> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = promisify(server.close.bind(server));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      return close();
    },
  };
}
