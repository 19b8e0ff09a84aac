// temoin serve: the first-party path of one or several sites, behind their own web server.
import { parseArgs } from "node:util";
import type { Register } from "@temoin/register";
import { type Command, UsageError } from "../command.ts";
import { loadRegister, statedHosts } from "../load-register.ts";
import { oneOf } from "../one-of.ts";
import { takeInBackground } from "../pictures/in-background.ts";
import { portOf, started } from "../port.ts";
import { keysFile, nameOfStore, openStore, witnessesOf } from "../store.ts";

export const serve: Command = {
  name: "serve",
  summary: "Serve the banner, the policy pages and the choices of sites.",
  help: `Usage: temoin serve REGISTER... [OPTIONS]

Serves /temoin/ and /.well-known/gpc.json for the hosts of the registers. Put it behind each site's own web server,
so that these paths answer on the site's own origin, and pass the Host header on.

  --port PORT     port to listen on (default: 8080; 0 takes a free one)
  --data DIR      folder of the store and of its keys, made when it is not there (default: ./data)
  --database URL  keep records in PostgreSQL, such as postgres://temoin@db.example/temoin, instead of the file in DIR; give the
                  password by PGPASSWORD or ~/.pgpass: others on this machine can read a command line
  --host NAME     serve under this host name instead of the register's; may be repeated; for one register only
  --address IP    address to listen on (default: all of this machine)
  --policy KIND   hosts that the gate lets pages contact: constant (default) all that the register declares, strict those
                  that the visitor's choice allows: then nothing is left open, and a grant may load the page anew
  --mode MODE     enforce (default), or observe: nothing undeclared is held, all of it is told ("temoin sightings")
  --pictures      take the pictures of editions that have none, after the start ("temoin pictures"); needs Chromium or Chrome
  --timestamps URL  time-stamping authority (RFC 3161) that is asked once an hour to stamp the heads of the logs

Keys are made at the first start, in DIR/keys.json: keep a copy in another place ("temoin keys").
Witnesses that cosign the heads of the logs (C2SP tlog-witness) are named in DIR/witnesses.txt, one a line: address and key.
Requests are logged to standard error as JSON lines, without addresses or browsers. Stop with Ctrl+C or SIGTERM.

Example: temoin serve register.yaml --port 8080 --data /var/lib/temoin`,

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: "string", default: "8080" },
        data: { type: "string", default: "./data" },
        database: { type: "string" },
        host: { type: "string", multiple: true, default: [] },
        address: { type: "string" },
        policy: { type: "string", default: "constant" },
        mode: { type: "string", default: "enforce" },
        timestamps: { type: "string" },
        pictures: { type: "boolean", default: false },
      },
    });
    const port = portOf(values.port);
    const policy = oneOf("policy", ["constant", "strict"], values.policy);
    const mode = oneOf("mode", ["enforce", "observe"], values.mode);
    if (positionals.length === 0) throw new UsageError('name at least one register, such as "temoin serve register.yaml".');
    if (positionals.some((register) => /^postgres(ql)?:/.test(register)))
      throw new UsageError("an address of a database is no register. Write --database before it.");
    if (values.host.length > 0 && positionals.length > 1)
      throw new UsageError("--host goes with one register. Write the hosts into the registers.");

    const registers = await Promise.all(positionals.map(loadRegister));
    const sites = registers.map(({ register, findings }) => {
      if (findings > 0) output.err(`${register.site.id}: ${findings} findings. Write "temoin check" to read them.`);
      return { register, hosts: hostsOf(register, values.host), policy, mode };
    });

    // Loaded here: the other commands need no store.
    const { listen, makeLog, startService, stopOnSignals } = await import("@temoin/server");
    const log = makeLog({ write: (line) => output.err(line.trimEnd()) });
    const witnesses = await witnessesOf(values.data);
    const { timestamps } = values;
    if (timestamps !== undefined && !URL.canParse(timestamps))
      throw new UsageError(
        `"${timestamps}" is no address. Write --timestamps with that of an authority, such as https://tsa.example/.`,
      );
    const {
      listening,
      sites: published,
      store,
    } = await started(
      async () => {
        const store = await openStore(values);
        const service = await startService({ sites, store, keys: keysFile(values.data), witnesses, timestamps, log });
        const address = values.address === undefined ? {} : { address: values.address };
        const listening = await listen({ fetch: service.fetch, port, ...address, afterwards: () => service.close() });
        return { listening, sites: service.sites, store };
      },
      port,
      values.data,
    );
    output.out(whereToLook(sites, listening.port, await nameOfStore(values)));
    const background = values.pictures ? takeInBackground(published, store, log) : undefined;
    await stopOnSignals(async () => {
      await background?.stop();
      await listening.stop();
    });
    output.out("Stopped. Every choice that was acknowledged is stored.");
    return 0;
  },
};

/** Also under .localhost, which browsers resolve to this machine: to look at it before any proxy is set up. */
function hostsOf(register: Register, named: readonly string[]): string[] {
  const { id } = register.site;
  const hosts = named.length > 0 ? named : statedHosts(register);
  if (hosts.length > 0) return [...hosts, `${id}.localhost`];
  throw new UsageError(`the register of ${id} states no hosts. Write them under site.hosts, or --host NAME.`);
}

function whereToLook(
  sites: readonly { readonly register: Register; readonly hosts: readonly string[] }[],
  port: number,
  store: string,
): string {
  const lines = sites.map(
    ({ register: { site }, hosts }) => `  http://${site.id}.localhost:${port}/temoin/policy   ${hosts.slice(0, -1).join(", ")}`,
  );
  return ["Serving:", ...lines, `Store: ${store}   Stop: Ctrl+C`].join("\n");
}
