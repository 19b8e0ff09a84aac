// Lines of a file that comes in pieces. Only a newline ends a line: readers that also split at other characters would tear texts apart.

/** Yields each line without its newline; also a last one that has none. */
export async function* splitLines(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
