// A site and the third parties around it: one TLS port for every host, one UDP port each, and a log of what arrived.
import { createSocket, type Socket } from "node:dgram";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { createSecureContext } from "node:tls";
import { getRequestListener } from "@hono/node-server";
import { generate } from "selfsigned";
import { answerAsThirdParty } from "./third-party.ts";

export const SITE = "www.site.test";
/** Third parties: one that nobody declared to the tool, one that was declared and never granted. */
export const parties = { undeclared: "undeclared.test", declared: "declared.test" } as const;
export type Party = keyof typeof parties;

/** What a third party's server saw. `path` is that of a request; for the rest a name of what it was. */
export interface Arrival {
  readonly host: string;
  readonly path: string;
}

export interface World {
  readonly port: number;
  /** UDP port of each third party. */
  readonly udp: Readonly<Record<Party, number>>;
  /** Everything that reached a third party since the start. */
  readonly arrivals: Arrival[];
  /** How names resolve in the browser. */
  readonly rules: readonly string[];
  /** Answers for the site; set by each bench. */
  site: (request: Request) => Response | Promise<Response>;
  stop(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  const arrivals: Arrival[] = [];
  const { private: key, cert } = await generate([{ name: "commonName", value: SITE }], { keySize: 2048 });
  const context = createSecureContext({ key, cert });
  const note = (host: string, path: string) => {
    if (Object.values(parties).some((party) => host === party || host.endsWith(`.${party}`))) arrivals.push({ host, path });
  };
  const server = createServer({
    SNICallback(host, done) {
      // A connection alone tells the third party that the visitor is here.
      note(host, "connection");
      done(null, context);
    },
  });
  const site = getRequestListener((request) => world.site(request), { overrideGlobalObjects: false });
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const host = hostOf(request);
    if (host === SITE) return site(request, response);
    note(host, request.url ?? "");
    answerAsThirdParty(request, response);
  });
  server.on("upgrade", (request: IncomingMessage, socket) => {
    note(hostOf(request), request.url ?? "");
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const sockets = await Promise.all(Object.values(parties).map((host) => listenToUdp(host, note)));
  const [undeclared = 0, declared = 0] = sockets.map((socket) => socket.address().port);
  const world: World = {
    port,
    udp: { undeclared, declared },
    arrivals,
    // Names under udp. keep the port that the page asks for.
    rules: ["MAP udp.* 127.0.0.1", `MAP *.test 127.0.0.1:${port}`, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"],
    site: () => new Response("Nothing here.", { status: 404 }),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.close();
    },
  };
  return world;
}

function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
}

function listenToUdp(host: string, note: (host: string, path: string) => void): Promise<Socket> {
  const socket = createSocket("udp4");
  // STUN starts with two zero bits; QUIC's first packet has the fixed bit set (RFC 7983, section 7).
  socket.on("message", (packet) => note(host, (packet[0] ?? 0) < 4 ? "stun" : "quic"));
  return new Promise((resolve) => socket.bind(0, "127.0.0.1", () => resolve(socket)));
}
