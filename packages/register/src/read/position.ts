// Where in the YAML text a place of the register stands.
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Pair } from "yaml";
import type { Path } from "./fault.ts";

/** Offset of the value at `path`, or of its key; the nearest place around it when the path does not exist. */
export function offsetOf(doc: Document, path: Path, atKey = false): number {
  let node: unknown = doc.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const target: unknown = isAlias(node) ? node.resolve(doc) : node;
    const pair = isMap(target) ? target.items.find((item) => keyText(item) === String(step)) : undefined;
    const next: unknown = pair ? pair.value : isSeq(target) && typeof step === "number" ? target.items[step] : undefined;
    if (!pair && next === undefined) return offset;
    const wantsKey = atKey && index === path.length - 1;
    offset = startOf(pair && (wantsKey || isBlock(next)) ? pair.key : next) ?? startOf(pair?.key) ?? offset;
    node = next;
  }
  return offset;
}

/** The steps of a place written as `services.s.trackers[0]`, where keys themselves may contain dots. */
export function pathIn(doc: Document, where: string): Path {
  const path: (string | number)[] = [];
  let node: unknown = doc.contents;
  let rest = where;
  while (rest !== "") {
    const target: unknown = isAlias(node) ? node.resolve(doc) : node;
    const index = /^\[(\d{1,6})\]/.exec(rest);
    if (index && isSeq(target)) {
      path.push(Number(index[1]));
      node = target.items[Number(index[1])];
      rest = rest.slice(index[0].length);
    } else {
      const name = rest.replace(/^\./, "");
      const pair = isMap(target) ? longestKey(target.items, name) : undefined;
      if (!pair) return path;
      path.push(keyText(pair));
      node = pair.value;
      rest = name.slice(keyText(pair).length);
    }
  }
  return path;
}

function longestKey(pairs: readonly Pair[], name: string): Pair | undefined {
  const fitting = pairs.filter((pair) => {
    const key = keyText(pair);
    return key !== "" && name.startsWith(key) && [undefined, ".", "["].includes(name[key.length]);
  });
  return fitting.sort((a, b) => keyText(b).length - keyText(a).length)[0];
}

/** Line and column, both from 1. */
export function lineCounterOf(text: string): LineCounter {
  const lines = new LineCounter();
  for (let at = 0; at >= 0; at = text.indexOf("\n", at) + 1 || -1) lines.addNewLine(at);
  return lines;
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

/** A group or list that starts on the line after its key: there the key is the better place to point at. */
function isBlock(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];
}
