// temoin import: takes over what another store wrote.
import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { splitLines } from "@temoin/ledger";
import { CannotRun, type Command, UsageError } from "../command.ts";
import { started } from "../port.ts";
import { findingLines } from "../verify/text.ts";
import { verifyFile } from "../verify/verify-file.ts";

export const importCommand: Command = {
  name: "import",
  summary: "Take a site's log, as temoin export wrote it, over into a store.",
  help: `Usage: temoin import FILE [OPTIONS]

Reads a file of "temoin export" into the store: the same log, to the last byte. The file is verified first, and nothing is
read in when it has an error. A store that already holds the beginning of this log gets the rest; begin again when it
was interrupted. Put the file of keys (keys.json) into the folder too, else the server will not continue the log.

  --data DIR   folder of the store, made when it is not there (default: ./data)

Example: temoin import shop.ndjson --data /var/lib/temoin`,

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: "string", default: "./data" } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('name one file, such as "temoin import shop.ndjson".');
    const verdict = await verifyFile(file, []);
    const errors = verdict.findings.filter(({ severity }) => severity === "error");
    if (verdict.kind !== "export") throw new CannotRun(`${file} is not what "temoin export" writes.`);
    if (errors.length > 0) throw new CannotRun(`nothing was read in, because ${file} does not hold:\n${findingLines(errors)}`);

    const { importLog, openSqlite } = await import("@temoin/server");
    await mkdir(values.data, { recursive: true });
    const store = await started(() => openSqlite(join(values.data, "temoin.sqlite")), 0, values.data);
    try {
      const lines = splitLines(createReadStream(file, "utf8"));
      const added = await started(() => importLog(store, lines, new Date()), 0, values.data);
      output.out(`${added} entries of ${verdict.site} are new in ${values.data}.`);
    } finally {
      await store.close();
    }
    return 0;
  },
};
