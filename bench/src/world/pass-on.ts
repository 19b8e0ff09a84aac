// What a web server does that ends TLS before another: the same request by plain HTTP, with the visitor's Host and scheme.
import { type IncomingMessage, request as send } from "node:http";
import { Readable } from "node:stream";

export function passOn(port: number): (request: Request) => Promise<Response> {
  return async (request) => {
    const { host, pathname, search } = new URL(request.url);
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
    const headers = { ...Object.fromEntries(request.headers), host, "x-forwarded-proto": "https" };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = send({ port, host: "127.0.0.1", method: request.method, path: pathname + search, headers }, resolve);
      sent.once("error", reject);
      sent.end(body);
    });
    const fields = new Headers();
    for (let at = 0; at < answer.rawHeaders.length; at += 2) {
      const [name = "", value = ""] = answer.rawHeaders.slice(at, at + 2);
      if (!/^(?:connection|keep-alive|transfer-encoding)$/i.test(name)) fields.append(name, value);
    }
    const status = answer.statusCode ?? 502;
    const empty = status === 204 || status === 304 || request.method === "HEAD";
    return new Response(empty ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>), { status, headers: fields });
  };
}
