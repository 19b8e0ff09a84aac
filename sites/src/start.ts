// The demo: the five sites on one port of this machine, with an embedded store.
import { join } from "node:path";
import { type Listening, listen, openSqlite, startService } from "@temoin/server";
import { demoNet } from "./net.ts";
import { loadRegisters } from "./registers.ts";
import { sites } from "./servers/index.ts";
import { createWorld } from "./world.ts";

export interface DemoOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Folder of the store; made when it is not there. */
  readonly data: string;
  /** Called with one line at a time: progress, then where to look. */
  readonly print: (line: string) => void;
}

/** Starts the five sites and returns once they answer. Rejects when the port is taken or the folder cannot be written. */
export async function startDemo({ port, data, print }: DemoOptions): Promise<Listening> {
  print("Reading five registers and publishing their editions ...");
  const registers = await loadRegisters();
  const service = await startService({
    sites: sites.map(({ id }) => ({ register: registers[id].register, hosts: [`${id}.localhost`] })),
    store: await openSqlite(join(data, "temoin.sqlite")),
    keys: join(data, "keys.json"),
  });

  // The sites' pages need the port before it is known which one was free, so the world is made once it is open.
  let world: ReturnType<typeof createWorld> | undefined;
  const listening = await listen({
    fetch: (request) => world?.fetch(request) ?? new Response("Starting. Try again in a second.\n", { status: 503 }),
    port,
    afterwards: service.close,
  });
  const net = demoNet(listening.port);
  world = createWorld({ net, temoin: service.fetch });

  print("");
  for (const site of sites) print(`  ${net.site(site).padEnd(34)} ${site.title}`);
  print("");
  print(`All of them: http://localhost:${listening.port}/   Store: ${join(data, "temoin.sqlite")}   Stop: Ctrl+C`);
  return listening;
}
