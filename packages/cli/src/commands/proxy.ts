// temoin proxy: Témoin before a site whose code nobody touches.
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { MiddlewareOptions } from "@temoin/middleware";
import { type Command, UsageError } from "../command.ts";
import { loadRegister, statedHosts } from "../load-register.ts";
import { oneOf } from "../one-of.ts";
import { portOf, started } from "../port.ts";
import { originOf } from "../proxy/origin-address.ts";
import { sightingsLog } from "../proxy/sightings.ts";

const modes = ["enforce", "observe"] as const;
const policies = ["constant", "strict", "none"] as const;

/** How long the origin may be silent before its answer begins, and before its word on an upload is no longer waited for; in milliseconds. */
const times = { patience: 60_000, pause: 1_000 };

export const proxy: Command = {
  name: "proxy",
  summary: "Put Témoin before any site without touching its code.",
  help: `Usage: temoin proxy ORIGIN --register FILE [OPTIONS]

Passes every request on to the site at ORIGIN and holds, in what comes back, everything that the register and the
visitor's choice do not allow: markup, cookies, headers. Puts the gate first in <head>, and serves /temoin/ and
/.well-known/gpc.json itself, with banner, policy page and stored choices.

  --register FILE   the site's register
  --port PORT       port to listen on (default: 8081; 0 takes a free one)
  --mode MODE       enforce (default), or observe: the site stays as it is, and the log says what would be held
  --policy KIND     hosts that the Content-Security-Policy lets in: constant (default) all that the register declares,
                    strict those that this visitor's choice allows, none no policy
  --data DIR        folder of the store, made when it is not there (default: ./data)
  --address IP      address to listen on (default: all of this machine)
  --host NAME       another host name under which visitors reach the proxy; may be repeated. Those of the register,
                    SITE-ID.localhost and, without --keep-host, localhost are known by themselves
  --keep-host       pass the visitor's Host on to the site, for sites that know their public name; without it they get
                    the host of ORIGIN, and Origin, Referer, Location, Link, Refresh and cookie domains are translated

Pages are not translated: links to ORIGIN's own host stay as they are written and, without --keep-host, count as the site's own.
X-Forwarded-For, -Host and -Proto are set; those that come are believed from this machine and private networks only.
WebSockets pass. For an https ORIGIN with a certificate of your own, name its authority in NODE_EXTRA_CA_CERTS.
What is held, and why ORIGIN could not be reached, is logged to standard error as JSON lines, without anything of the
visitor. Stop with Ctrl+C or SIGTERM.

Example: temoin proxy http://localhost:3000 --register register.yaml --port 8081`,

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        register: { type: "string" },
        port: { type: "string", default: "8081" },
        mode: { type: "string", default: "enforce" },
        policy: { type: "string", default: "constant" },
        data: { type: "string", default: "./data" },
        address: { type: "string" },
        host: { type: "string", multiple: true, default: [] },
        "keep-host": { type: "boolean", default: false },
      },
    });
    const [text, ...more] = positionals;
    if (text === undefined || more.length > 0)
      throw new UsageError('name one site, such as "temoin proxy http://localhost:3000 --register register.yaml".');
    const url = originOf(text);
    if (values.register === undefined) throw new UsageError("name the site's register: --register FILE.");
    const port = portOf(values.port);
    const mode = oneOf("mode", modes, values.mode);
    const policy = oneOf("policy", policies, values.policy);
    const { register, findings } = await loadRegister(values.register);
    if (findings > 0) output.err(`${register.site.id}: ${findings} findings. Write "temoin check" to read them.`);
    const keepHost = values["keep-host"];
    const names = [...statedHosts(register), ...values.host, `${register.site.id}.localhost`];
    // A site that knows its public name has no links to ORIGIN; then no page may contact its visitor's own machine.
    const own = keepHost ? names : [...names, url.hostname];

    // Loaded here: the other commands need none of it.
    const [{ makeLog, openSqlite, startService, stopOnSignals }, { temoin }, { serveProxy }] = await Promise.all([
      import("@temoin/server"),
      import("@temoin/middleware/node"),
      import("../proxy/serve.ts"),
    ]);
    const log = makeLog({ write: (line) => output.err(line.trimEnd()) });
    const running = await started(
      async () => {
        const store = await openSqlite(join(values.data, "temoin.sqlite"));
        const { fetch, sites, close } = await startService({
          sites: [{ register, hosts: keepHost ? own : [...own, ...here], mode }],
          store,
          keys: join(values.data, "keys.json"),
          log,
        });
        const report = sightingsLog(log, mode === "observe");
        const options = { hosts: own, mode, policy, temoin: fetch, report };
        return serveProxy({
          origin: { url, keepHost, ...times },
          before: temoin({ ...options, bundle: bundleOf(sites) }),
          onFailure: (code) => log.error({ code, origin: url.origin }, failureText(code)),
          port,
          ...(values.address === undefined ? {} : { address: values.address }),
          afterwards: close,
        });
      },
      port,
      values.data,
    );
    output.out(
      [
        `Témoin stands before ${url.origin}${mode === "observe" ? " and only observes" : ""}:`,
        `  http://localhost:${running.port}/   policy page: http://localhost:${running.port}/temoin/policy`,
        `Store: ${join(values.data, "temoin.sqlite")}   Stop: Ctrl+C`,
      ].join("\n"),
    );
    await stopOnSignals(running.stop);
    output.out("Stopped. Every choice that was acknowledged is stored.");
    return 0;
  },
};

/** This machine, by the names that browsers on it use. */
const here = ["localhost", "127.0.0.1", "[::1]"];

function bundleOf(sites: readonly { readonly bundle: MiddlewareOptions["bundle"] }[]): MiddlewareOptions["bundle"] {
  const [site] = sites;
  if (!site) throw new Error("One register gives one site.");
  return site.bundle;
}

function failureText(code: string): string {
  if (code === "ECONNREFUSED") return "nothing listens at the origin: start the site, or write another ORIGIN";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "the origin's host name is not known: write another ORIGIN";
  if (/CERT|SELF_SIGNED|ALTNAME/.test(code))
    return "the origin's certificate is not trusted: name its authority in NODE_EXTRA_CA_CERTS";
  if (code === "timeout") return "the origin took the request and did not answer in time";
  return "the origin gave no answer: see its own log";
}
