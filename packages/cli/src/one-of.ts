// An option whose value is one of a few words.
import { UsageError } from "./command.ts";

/** The word itself; throws {@link UsageError}, naming the known ones, for any other. */
export function oneOf<T extends string>(name: string, known: readonly T[], text: string): T {
  const found = known.find((one) => one === text);
  if (found !== undefined) return found;
  throw new UsageError(`"${text}" is no ${name}. Write --${name} with one of ${known.join(", ")}.`);
}
