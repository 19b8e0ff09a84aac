// temoin import: takes over what another store wrote.
import { createReadStream } from "node:fs";
import { parseArgs } from "node:util";
import { splitLines } from "@temoin/ledger";
import { CannotRun, type Command, UsageError } from "../command.ts";
import { started } from "../port.ts";
import { nameOfStore, openStore, storeHelp, storeOptions } from "../store.ts";
import { findingLines } from "../verify/text.ts";
import { verifyFile } from "../verify/verify-file.ts";

export const importCommand: Command = {
  name: "import",
  summary: "Take a site's log, as temoin export wrote it, over into a store.",
  help: `Usage: temoin import FILE [OPTIONS]

Reads a file of "temoin export" into the store: the same log, to the last byte. The file is verified first, and nothing is
read in when it has an error. A store that already holds the beginning of this log gets the rest; begin again when it
was interrupted. A store that is not there is made. Put the file of keys (keys.json) into the folder too, else the server will not continue the log.

${storeHelp}

Example: temoin import shop.ndjson --data /var/lib/temoin`,

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: storeOptions,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('name one file, such as "temoin import shop.ndjson".');
    const verdict = await verifyFile(file, []);
    const errors = verdict.findings.filter(({ severity }) => severity === "error");
    if (verdict.kind !== "export") throw new CannotRun(`${file} is not what "temoin export" writes.`);
    if (errors.length > 0) throw new CannotRun(`nothing was read in, because ${file} does not hold:\n${findingLines(errors)}`);

    const { importLog } = await import("@temoin/server");
    const store = await started(() => openStore(values), 0, values.data);
    try {
      const lines = splitLines(createReadStream(file, "utf8"));
      const added = await started(() => importLog(store, lines, new Date()), 0, values.data);
      output.out(`${added} entries of ${verdict.site} are new in ${await nameOfStore(values)}.`);
    } finally {
      await store.close();
    }
    return 0;
  },
};
