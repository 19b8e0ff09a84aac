// Faults of a parsed tree that the schema cannot see: keys that repeat, keys with a special meaning, aliases that multiply.
import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import { unreadableCharacter } from "./characters.ts";
import { brief, type Fault, type Path, shown } from "./fault.ts";

/** Keys that mean something to JavaScript itself. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
/** Values after every alias is written out. */
const MAX_VALUES = 250_000;

interface Visit {
  readonly node: unknown;
  readonly path: Path;
  /** The nearest value around it that has an anchor. */
  readonly anchored: boolean;
}

/** Walks with a list of its own instead of recursion. */
export function treeFaults(doc: Document): Fault[] {
  const faults: Fault[] = [];
  const visits: Visit[] = [{ node: doc.contents, path: [], anchored: false }];
  const aliases: { alias: Alias; path: Path }[] = [];
  for (let visit = visits.pop(); visit && faults.length < 20; visit = visits.pop()) {
    const { node, path } = visit;
    if (isAlias(node)) {
      if (visit.anchored)
        faults.push(fault("alias-nested", path, "An alias stands inside a value that has an anchor.", WRITE_OUT));
      aliases.push({ alias: node, path });
    } else if (isScalar(node)) faults.push(...scalarFaults(node.value, path));
    else if (isMap(node)) {
      faults.push(...keyFaults(node.items, path));
      for (const pair of node.items) visits.push(child(visit, pair.value, String(keyOf(pair))));
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) visits.push(child(visit, item, index));
    }
  }
  return faults.length > 0 ? faults : aliasFaults(doc, aliases);
}

const WRITE_OUT = "Write the value out.";

function child(visit: Visit, node: unknown, step: string | number): Visit {
  const anchored = visit.anchored || (visit.node as { anchor?: string } | null)?.anchor !== undefined;
  return { node, path: [...visit.path, step], anchored };
}

function keyFaults(items: readonly Pair[], path: Path): Fault[] {
  const seen = new Set<unknown>();
  return items.flatMap((pair) => {
    const key = keyOf(pair);
    const at = [...path, String(key)];
    const found: Fault[] = [];
    if (typeof key !== "string") {
      found.push(fault("key-fault", path, "A key here is no text.", "Write a plain word, a colon and a space."));
    } else if (FORBIDDEN.has(key)) {
      found.push({ ...fault("key-forbidden", at, `The key "${key}" is not allowed.`, "Choose another name."), atKey: true });
    } else if (key === "<<") {
      found.push({ ...fault("merge-key", at, 'The merge key "<<" is not allowed.', "Write the keys out."), atKey: true });
    } else if (seen.has(key)) {
      const message = `The key ${shown(key)} stands twice in the same group.`;
      const offset = (pair.key as Node).range?.[0];
      const duplicate = fault("key-duplicate", at, message, "Keep one of the two.");
      found.push(offset === undefined ? duplicate : { ...duplicate, offset });
    }
    seen.add(key);
    return found;
  });
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : pair.key;
}

function scalarFaults(value: unknown, path: Path): Fault[] {
  const character = typeof value === "string" ? unreadableCharacter(value) : undefined;
  if (!character) return [];
  const message = `The value holds the character ${character.name}, which no text contains.`;
  return [fault("character-unreadable", path, message, "Remove it.")];
}

/** Billion laughs: refused by what the aliases would grow to, before anything grows. */
function aliasFaults(doc: Document, aliases: readonly { alias: Alias; path: Path }[]): Fault[] {
  let total = 0;
  for (const { alias, path } of aliases) {
    const target = alias.resolve(doc);
    if (!target) {
      const name = brief(alias.source);
      return [fault("alias-unknown", path, `The alias *${name} names no anchor that stands before it.`, WRITE_OUT)];
    }
    total += sizeOf(target);
    if (total > MAX_VALUES) return [fault("alias-excess", path, "The aliases multiply this file beyond reason.", WRITE_OUT)];
  }
  return [];
}

/** Values inside a value, itself included. */
function sizeOf(root: Node): number {
  const rest: unknown[] = [root];
  for (let size = 0; ; size++) {
    const node = rest.pop();
    if (node === undefined) return size;
    if (isMap(node)) for (const pair of node.items) rest.push(pair.value ?? null);
    else if (isSeq(node)) for (const item of node.items) rest.push(item);
  }
}

function fault(rule: string, path: Path, message: string, mend: string): Fault {
  return { rule, path, message, mend };
}
