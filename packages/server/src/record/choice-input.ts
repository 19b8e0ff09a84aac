// The body of POST /temoin/choices: its shape, before anything is compared with an edition.
import { z } from "zod";
import type { Problem } from "../http/problem.ts";
import { hows, layers } from "./record.ts";

/** Most purposes or services that one choice may name; registers have far fewer. */
const MOST = 200;
const name = z.string().max(200);

const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, "expected a UUID v4 in lower case");

const choiceInput = z.strictObject({
  id: uuid,
  /** The visitor's record before this one: who knows its id is taken for the same visitor. */
  previous: uuid.optional(),
  edition: z.string().regex(/^[0-9a-f]{12}$/, "expected 12 hexadecimal characters"),
  purposes: z
    .array(name)
    .max(MOST)
    .refine((ids) => new Set(ids).size === ids.length, "names a purpose twice"),
  services: z.record(name, z.boolean()).refine((services) => Object.keys(services).length <= MOST, `names more than ${MOST}`),
  how: z.enum(hows),
  layer: z.enum(layers),
  language: z.string().max(35),
});

export type ChoiceInput = z.infer<typeof choiceInput>;

/** The parsed body, or the problem with it. */
export function readChoiceInput(text: string): { readonly input: ChoiceInput } | { readonly problem: Problem } {
  let body: unknown;
  try {
    body = JSON.parse(text, refusePrototype);
  } catch (error) {
    return bad(`Send one JSON object (${error instanceof Error ? error.message : "malformed"}).`);
  }
  const parsed = choiceInput.safeParse(body);
  if (parsed.success) return { input: parsed.data };
  const faults = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join(".") || "the whole"}: ${message}`);
  return bad(`Correct ${faults.join("; ")}.`);
}

/** Libraries skip a member of this name in silence; what is skipped in silence must not be acknowledged. */
function refusePrototype(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new SyntaxError("__proto__ is not a field");
  return value;
}

function bad(detail: string): { readonly problem: Problem } {
  return { problem: { status: 400, title: "The choice is malformed.", detail } };
}
