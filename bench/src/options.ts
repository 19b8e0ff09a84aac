// What follows `npm run bench --`: names of benches, and options such as --rounds 5.

export interface Options {
  readonly names: readonly string[];
  /** --name value, or --name alone: "". */
  readonly flags: ReadonlyMap<string, string>;
}

const alone = new Set(["routes"]);

export function readOptions(args: readonly string[]): Options {
  const names: string[] = [];
  const flags = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? "";
    if (!word.startsWith("--")) names.push(word);
    else if (alone.has(word.slice(2))) flags.set(word.slice(2), "");
    else flags.set(word.slice(2), args[++at] ?? "");
  }
  return { names, flags };
}

/** A whole number above zero. */
export function count({ flags }: Options, name: string, otherwise: number): number {
  const given = flags.get(name);
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a whole number above zero, not "${given}".`);
  return number;
}

/** Names after --name, divided by commas; undefined when it was not given. */
export function list({ flags }: Options, name: string): readonly string[] | undefined {
  return flags.get(name)?.split(",");
}
