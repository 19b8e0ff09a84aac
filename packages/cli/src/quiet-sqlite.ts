// Node 24 warns at every start that node:sqlite is experimental. Its users cannot act on that; every other warning stays.

/** Call before anything imports node:sqlite: Node warns when the module is loaded, not when it is used. */
export function quietSqlite(): void {
  const emit = process.emitWarning.bind(process) as (...all: unknown[]) => void;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (rest[0] === "ExperimentalWarning" && String(warning).startsWith("SQLite")) return;
    emit(warning, ...rest);
  };
}
