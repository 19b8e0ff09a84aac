// What the schema refuses, in whole sentences that say what to write instead.
import type { z } from "zod";
import { durationPattern } from "../lifetime.ts";
import { brief, type Fault, type Path, placeName, shown } from "./fault.ts";
import { nearest } from "./nearest.ts";
import { descriptionAt, keysAt, wordsAt } from "./schema-at.ts";

type Issue = z.core.$ZodIssue;

/** One fault or more for each issue; `root` is the value that was judged. */
export function shapeFaults(issues: readonly Issue[], root: unknown): Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, [], root));
}

function faultsOf(issue: Issue, base: Path, root: unknown): Fault[] {
  const path = [...base, ...issue.path] as Path;
  const value = valueAt(root, path);
  if (value === undefined) return [missing(path)];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(path, key));
    case "invalid_key":
      return [badKey(path, issue.issues[0]?.message)];
    case "invalid_union":
      return unionFaults(issue, path, root);
    case "invalid_value":
      return [wrongWord(path, value, issue.values.map(String))];
    case "invalid_type":
      return [wrongKind(path, value, [kindName(issue.expected)])];
    case "too_small":
      return [wrong(path, `${Place(path)} is empty.`, descriptionOr(path, "Write something, or remove the key."))];
    case "too_big":
      return [
        wrong(
          path,
          `${Place(path)} is too long.`,
          `Keep it to ${issue.maximum} ${Array.isArray(value) ? "items" : "characters"}.`,
        ),
      ];
    case "invalid_format":
      return [wrongFormat(path, value, issue)];
    default:
      return [wrong(path, `${Place(path)} does not fit: ${shown(value)}.`, descriptionOr(path, "Compare it with the example."))];
  }
}

/** The side of a union that was meant is the one that got furthest; when none got anywhere, all sides are named. */
function unionFaults(issue: Extract<Issue, { code: "invalid_union" }>, path: Path, root: unknown): Fault[] {
  const meant = issue.errors.find((side) => side.some((inner) => inner.path.length > 0 || !isMismatch(inner)));
  if (meant) return meant.flatMap((inner) => faultsOf(inner, path, root));
  const sides = issue.errors.flatMap((side) => side.slice(0, 1));
  const words = sides.flatMap((side) => (side.code === "invalid_value" ? side.values.map(String) : []));
  const kinds = sides.flatMap((side) => (side.code === "invalid_type" ? [kindName(side.expected)] : []));
  const value = valueAt(root, path);
  return [
    typeof value === "string" && words.length > 0 ? wrongWord(path, value, words, kinds) : wrongKind(path, value, kinds, words),
  ];
}

function isMismatch(issue: Issue): boolean {
  return issue.code === "invalid_type" || issue.code === "invalid_value";
}

function missing(path: Path): Fault {
  const key = String(path.at(-1) ?? "");
  const words = wordsAt(path);
  const group = keysAt(path);
  const choice = words.length > 0 && words.length <= 12 ? ` Allowed: ${words.join(", ")}.` : "";
  const inside =
    group.length > 0 ? ` Its keys: ${group.join(", ")}${words.length > 0 ? `; or write "${words.join('", "')}"` : ""}.` : choice;
  const about = descriptionAt(path);
  const mend = `Add "${key}:" with a value.${about ? ` ${about}` : ""}${inside}`;
  return wrong(path, `The key "${key}" is missing in ${placeName(path.slice(0, -1))}.`, mend);
}

function unknownKey(path: Path, key: string): Fault {
  const known = keysAt(path);
  const near = nearest(key, known);
  const mend = near ? `Did you mean "${near}"?` : `Remove it, or use one of: ${known.join(", ")}.`;
  const message = `The key ${shown(key)} is not known in ${placeName(path)}.`;
  return { rule: "key-unknown", path: [...path, key], atKey: true, message, mend };
}

function badKey(path: Path, expected = "another key"): Fault {
  const message = `The key ${shown(String(path.at(-1)))} cannot stand in ${placeName(path.slice(0, -1))}.`;
  return { ...wrong(path, message, `Write ${expected}.`), atKey: true };
}

function wrongWord(path: Path, value: unknown, words: readonly string[], kinds: readonly string[] = []): Fault {
  const near = typeof value === "string" ? nearest(value, words) : undefined;
  const allowed = words.length === 1 ? `Write ${words[0]}` : `Write one of: ${words.join(", ")}`;
  const mend = `${allowed}${kinds.length > 0 ? `; or ${kinds.join(" or ")}` : ""}.${near ? ` Did you mean "${near}"?` : ""}`;
  return wrong(path, `${Place(path)} cannot be ${shown(value)}.`, mend);
}

function wrongKind(path: Path, value: unknown, kinds: readonly string[], words: readonly string[] = []): Fault {
  const quotes = kinds.includes("a text") && ["number", "boolean"].includes(typeof value);
  const wanted = [...new Set([...kinds, ...words.map((word) => `"${word}"`)])];
  const mend = quotes ? `Put it between quotes: "${value}".` : `Write ${wanted.join(" or ")}.`;
  return wrong(path, `${Place(path)} is ${kindOf(value)}, which does not fit.`, mend);
}

function wrongFormat(path: Path, value: unknown, issue: Extract<Issue, { code: "invalid_format" }>): Fault {
  const words = wordsAt(path);
  const also = words.length > 0 ? `, or one of: ${words.join(", ")}` : "";
  if ((issue as { pattern?: string }).pattern === String(durationPattern)) {
    const units = "second, minute, hour, day, week, month or year";
    const mend = `Write a whole number, a space and a unit, such as "13 months"${also}. Units: ${units}.`;
    return wrong(path, `${Place(path)} is ${shown(value)}, which is no length of time.`, mend);
  }
  return wrong(path, `${Place(path)} is ${shown(value)}, which does not fit.`, `Write ${issue.message}${also}.`);
}

function wrong(path: Path, message: string, mend: string): Fault {
  return { rule: "shape-fault", path, message, mend };
}

function Place(path: Path): string {
  const name = placeName(path);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function descriptionOr(path: Path, otherwise: string): string {
  return descriptionAt(path) ?? otherwise;
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  record: "a group of keys",
};

function kindName(expected: string): string {
  return kinds[expected] ?? brief(expected);
}

function kindOf(value: unknown): string {
  if (value === null) return "empty";
  return Array.isArray(value) ? "a list" : (kinds[typeof value] ?? "something else");
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined,
    root,
  );
}
