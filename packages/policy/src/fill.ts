// Puts values into a sentence: "kept for {duration}" and { duration } -> a line.
import type { Inline, Line } from "./document.ts";

/** A placeholder without a value stays as written, so that a slip in a site's own wording is seen. */
export function fill(sentence: string, values: Readonly<Record<string, Inline | Line>>): Line {
  return sentence
    .split(/(\{[a-z]+\})/)
    .filter((piece) => piece !== "")
    .flatMap((piece) => {
      const name = piece.slice(1, -1);
      const value = piece.startsWith("{") && Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return [piece];
      return isLine(value) ? value : [value];
    });
}

function isLine(value: Inline | Line): value is Line {
  return Array.isArray(value);
}
