// The least that a Node server can do with a choice: read the body, parse it, answer JSON of the size of a receipt.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Facts } from "../facts.ts";
import type { Serving } from "./serving.ts";

/** `size`: bytes of the answer. `asked`: what our server is asked, so that the bodies are the same. */
export async function serveBare(size: number, asked: Facts): Promise<Serving> {
  const counts = { rows: 0, batches: 0 };
  const receipt = "r".repeat(Math.max(0, size - 60));
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      const { id } = JSON.parse(text);
      const body = JSON.stringify({ id, receipt });
      response.writeHead(201, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  async function stop(): Promise<void> {
    server.closeAllConnections();
    server.close();
  }
  return { facts: { ...asked, port, keys: [] }, take: () => ({ ...counts }), stop };
}
