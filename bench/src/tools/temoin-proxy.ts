// Témoin as `temoin proxy` before a site whose code nobody touched: the real command, in a process of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { passOn } from "../world/pass-on.ts";
import { written } from "./register.ts";
import { installed } from "./temoin.ts";
import type { Tool } from "./tool.ts";

/** The command is run, never imported: nothing may import the command line. */
const bin = fileURLToPath(new URL("../../../packages/cli/src/bin.ts", import.meta.url));

export const temoinProxy = (policy: "constant" | "strict") => async (): Promise<Tool> => {
  let pages: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 404 });
  const origin = createServer(getRequestListener((request) => pages(request), { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => origin.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(origin.address() as AddressInfo).port}`;
  const folder = mkdtempSync(join(tmpdir(), "temoin-bench-"));
  const file = join(folder, "register.yaml");
  writeFileSync(file, JSON.stringify(written));
  const child = spawn(process.execPath, [
    ...[bin, "proxy", address, "--register", file, "--port", "0", "--address", "127.0.0.1"],
    ...["--policy", policy, "--data", join(folder, "data"), "--keep-host"],
  ]);
  const stop = async () => {
    const ended = child.exitCode === null && new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    origin.closeAllConnections();
    await new Promise((resolve) => origin.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  const port = await portOf(child).catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    ...installed,
    name: `Témoin: proxy, ${policy}`,
    before: (site) => {
      pages = site;
      return passOn(port);
    },
    stop,
  };
};

/** The port that the command says it listens on. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let [out, err] = ["", ""];
    child.stderr?.on("data", (chunk: Buffer) => {
      err = (err + chunk).slice(-2_000);
    });
    child.stdout?.on("data", (chunk: Buffer) => {
      out += chunk;
      const port = /http:\/\/localhost:(\d+)/.exec(out)?.[1];
      if (port) resolve(Number(port));
    });
    child.once("exit", (code) => reject(new Error(`temoin proxy ended with ${code}: ${err}`)));
  });
}
