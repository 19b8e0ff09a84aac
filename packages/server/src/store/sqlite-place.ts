// Is the database still where it was opened? SQLite does not ask: it would go on writing to a file that has no name any more, and
// everything acknowledged from then on would be gone with the process.
import { statSync } from "node:fs";
import { DatabaseMoved } from "./sqlite-fault.ts";

/** Returns the question; it throws a {@link DatabaseMoved}. Two looks at the disk's directory, a few microseconds. */
export function placeOf(file: string): () => void {
  const files = [file, `${file}-wal`];
  const identity = (name: string) => {
    const found = statSync(name, { throwIfNoEntry: false });
    return found && `${found.dev} ${found.ino}`;
  };
  const known = files.map(identity);
  return () => {
    for (const [index, name] of files.entries())
      if (known[index] !== undefined && identity(name) !== known[index])
        throw new DatabaseMoved(`${name} is not the file that was opened.`);
  };
}
