// temoin demo: five sites with their third parties, all on this machine.
import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
import { portOf, started } from "../port.ts";

export const demo: Command = {
  name: "demo",
  summary: "Run five example sites on this machine.",
  help: `Usage: temoin demo [OPTIONS]

Runs five sites, each on its own host name under .localhost, with stand-ins for the third parties that they name.
Nothing leaves this machine.

  --port PORT   port to listen on (default: 8080; 0 takes a free one)
  --data DIR    folder of the store, made when it is not there (default: ./data)

Example: temoin demo --port 9000`,

  async run(args, output) {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: "string", default: "8080" }, data: { type: "string", default: "./data" } },
    });
    const port = portOf(values.port);
    // Loaded here: the other commands need neither the sites nor a store.
    const [{ startDemo }, { stopOnSignals }] = await Promise.all([import("@temoin/sites"), import("@temoin/server")]);
    const { stop } = await started(() => startDemo({ port, data: values.data, print: output.out }), port, values.data);
    await stopOnSignals(stop);
    return 0;
  },
};
