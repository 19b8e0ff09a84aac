// temoin export: a site's whole log as one file that anybody can check offline.
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import type { Store } from "@temoin/server";
import { CannotRun, type Command, UsageError } from "../command.ts";
import { started } from "../port.ts";
import { keysFile, logSite, sitesOf, storeHelp, storeOptions, withStore, witnessesOf } from "../store.ts";

export const exportCommand: Command = {
  name: "export",
  summary: "Write a site's whole log to one file, for an authority or another store.",
  help: `Usage: temoin export SITE --out FILE [OPTIONS]

Writes every edition, record and signed checkpoint of the site as NDJSON (docs/ledger.md). Anyone can check the file
offline: "temoin verify FILE". "temoin import FILE" takes it over into another store. What waits is sealed first.
The file holds what visitors decided; it names nobody, and is still theirs: hand it to those who may have it.

  --out FILE       file to write; complete when it has its name
${storeHelp}

Example: temoin export shop --out shop-2026-11-29.ndjson`,

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...storeOptions, out: { type: "string" } },
    });
    const [site, ...more] = positionals;
    const { out } = values;
    if (site === undefined || more.length > 0 || out === undefined)
      throw new UsageError('name one site and a file, such as "temoin export shop --out shop.ndjson".');
    const leaves = await withStore(values, (store) => write(store, site, values.data, out));
    output.out(`${out}: ${leaves} entries of ${site}. Check it: temoin verify ${out}`);
    return 0;
  },
};

/** The number of leaves. Under another name until it is whole: half a file must not be taken for one. */
async function write(store: Store, site: string, data: string, out: string): Promise<number> {
  const { exportLog, readKeys, sealSite } = await import("@temoin/server");
  const [id = ""] = await sitesOf(store, site);
  const keys = await started(async () => readKeys(keysFile(data)), 0, data);
  const log = await logSite(store, id);
  await sealSite(store, log, keys, () => new Date());
  const part = `${out}.part`;
  try {
    await pipeline(Readable.from(exportLog(store, log, keys, await witnessesOf(data))), createWriteStream(part, { flush: true }));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    throw new CannotRun(`${out} cannot be written (${error instanceof Error ? error.message : error}). Name another file.`);
  }
  return (await store.head(id))?.size ?? 0;
}
