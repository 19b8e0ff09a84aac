#!/usr/bin/env node
// The command temoin: arguments in, exit code out.
import { quietSqlite } from "./quiet-sqlite.ts";

quietSqlite();
const { run } = await import("./cli.ts");
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
