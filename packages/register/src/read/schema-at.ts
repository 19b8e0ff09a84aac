// What the schema expects at a place: needed to name the keys and words that may be written there.
import type { z } from "zod";
import { registerSchema } from "../schema.ts";
import type { Path } from "./fault.ts";

type Schema = z.core.$ZodType;

/** Every schema that may apply at `path`; empty when the path leads nowhere. */
export function schemasAt(path: Path): Schema[] {
  return path.reduce<Schema[]>((schemas, step) => schemas.flatMap((schema) => inside(schema, step)), unwrap(registerSchema));
}

/** The keys that a group at `path` may have. */
export function keysAt(path: Path): string[] {
  return schemasAt(path).flatMap((schema) => Object.keys(definition(schema).shape ?? {}));
}

/** The fixed words that may stand at `path`, such as "not stated". */
export function wordsAt(path: Path): string[] {
  return schemasAt(path).flatMap((schema) => {
    const { values, entries } = definition(schema);
    return (values ?? Object.values(entries ?? {})).filter((value) => typeof value === "string");
  });
}

/** The schema's own words about a place, when it has some. */
export function descriptionAt(path: Path): string | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const fields = schemasAt(path.slice(0, -1)).map((schema) => definition(schema).shape?.[last]);
  return fields.map((field) => (field as { description?: string } | undefined)?.description).find((text) => text !== undefined);
}

interface Definition {
  readonly shape?: Record<string, Schema>;
  readonly options?: readonly Schema[];
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
}

function definition(schema: Schema): Definition {
  return schema._zod.def as Definition;
}

/** Optional and default values, and each side of a union, as the plain schemas inside them. */
function unwrap(schema: Schema): Schema[] {
  const { innerType, options } = definition(schema);
  if (innerType) return unwrap(innerType);
  return options ? options.flatMap(unwrap) : [schema];
}

function inside(schema: Schema, step: string | number): Schema[] {
  const { shape, element, valueType } = definition(schema);
  const next =
    typeof step === "number" ? element : (valueType ?? (shape && Object.hasOwn(shape, step) ? shape[step] : undefined));
  return next ? unwrap(next) : [];
}
