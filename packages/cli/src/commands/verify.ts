// temoin verify: receipts, exports and whole stores, without trusting whoever handed them out.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Finding, VerifierKey } from "@temoin/ledger";
import { CannotRun, type Command, type ExitCode, type Output, UsageError } from "../command.ts";
import { oneOf } from "../one-of.ts";
import { started } from "../port.ts";
import { keysFile, logSite, type StorePlace, sitesOf, withStore } from "../store.ts";
import { findingLines } from "../verify/text.ts";
import type { Verified } from "../verify/verify-file.ts";

export const verify: Command = {
  name: "verify",
  summary: "Check a receipt, an export or a whole store, offline.",
  help: `Usage: temoin verify FILE|URL [OPTIONS]
       temoin verify --data DIR [--site ID]

Checks a receipt, a receipt with its proof, or a file of "temoin export" (docs/ledger.md says how), and names the first
entry that does not hold. With --data: what the store holds against its own signed log, every field and tile.
A URL is fetched first; everything else happens on this machine.

  --keys FILE|URL      public keys of the site and of witnesses that you trust: lines of "temoin keys", or the JSON of the
                       site's /temoin/log/keys. Take them from elsewhere than the file that you check.
                       Without them an export can only be checked against itself
  --data DIR           folder of a store and of its keys
  --database URL       with --data: PostgreSQL in place of the file
  --site ID            with --data: one site only
  --format text|json   text for people (default), json for programs

Exit code 1 when something does not hold.

Example: temoin verify shop.ndjson --keys https://shop.example/temoin/log/keys`,

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        keys: { type: "string" },
        data: { type: "string" },
        database: { type: "string" },
        site: { type: "string" },
        format: { type: "string", default: "text" },
      },
    });
    const format = oneOf("format", ["text", "json"], values.format);
    const [source, ...more] = positionals;
    if (more.length > 0 || (source === undefined) === (values.data === undefined))
      throw new UsageError('name one file, such as "temoin verify shop.ndjson", or a store: --data DIR.');
    if (values.data !== undefined) {
      const place = { data: values.data, database: values.database };
      return report(await verifyStores(place, values.site), format, output);
    }
    const keys = values.keys === undefined ? [] : await readKeys(values.keys);
    const { verifyFile } = await import("../verify/verify-file.ts");
    return report([await withFile(source ?? "", (file) => verifyFile(file, keys))], format, output);
  },
};

async function verifyStores(
  place: StorePlace,
  wanted: string | undefined,
): Promise<readonly Pick<Verified, "findings" | "holds" | "site">[]> {
  const server = await import("@temoin/server");
  const keys = await started(async () => server.readKeys(keysFile(place.data)), 0, place.data);
  return withStore(place, async (store) => {
    const verdicts: Pick<Verified, "findings" | "holds" | "site">[] = [];
    for (const site of await sitesOf(store, wanted)) {
      const { findings, counts, head } = await server.verifyStore(store, await logSite(store, site), keys);
      const holds = `The store holds the log of ${site} as it was signed: ${head?.size ?? 0} entries, ${counts.records} records, ${counts.erased} erased.`;
      verdicts.push({ findings, holds, site });
    }
    return verdicts;
  });
}

function report(
  verdicts: readonly Pick<Verified, "findings" | "holds" | "site">[],
  format: "text" | "json",
  output: Output,
): ExitCode {
  const broken = (findings: readonly Finding[]) => findings.some(({ severity }) => severity === "error");
  if (format === "json") output.out(JSON.stringify({ temoin: 1, verdicts }, null, 2));
  else
    for (const { findings, holds, site } of verdicts) {
      if (findings.length > 0) output.out(findingLines(findings));
      output.out(broken(findings) ? `What is checked of ${site ?? "it"} does not hold.` : holds);
    }
  return verdicts.some(({ findings }) => broken(findings)) ? 1 : 0;
}

async function readKeys(source: string): Promise<VerifierKey[]> {
  const { readKeyTexts } = await import("../verify/verify-file.ts");
  const keys = await withFile(source, async (file) => readKeyTexts(await readText(file)));
  if (keys.length === 0)
    throw new CannotRun(`${source} holds no key. Take the JSON of the site's /temoin/log/keys, or lines of "temoin keys".`);
  return keys;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new CannotRun(`${file} cannot be read. Check the path; it is taken from the current folder.`);
  }
}

/** A URL becomes a file for as long as `work` takes. */
async function withFile<Result>(source: string, work: (file: string) => Promise<Result>): Promise<Result> {
  if (!/^https?:\/\//i.test(source)) return work(source);
  const folder = await mkdtemp(join(tmpdir(), "temoin-verify-"));
  try {
    const answer = await fetch(source).catch(() => undefined);
    if (!answer?.ok) throw new CannotRun(`${source} answered ${answer?.status ?? "nothing"}. Check the address.`);
    const file = join(folder, "fetched");
    await writeFile(file, new Uint8Array(await answer.arrayBuffer()));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
