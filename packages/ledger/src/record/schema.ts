// What the log holds: records of choices, and notes that contents were erased. The one source of types, checks and JSON Schema.
// Fields follow ISO/IEC TS 27560:2023, 6.3, as far as they belong to one choice; what all choices under one edition share (notice
// text, purposes, data, controllers, recipients, retention, withdrawal method) is fixed by `edition`. No IP address, user agent or
// URL has a field (law F08; GDPR art. 5(1)(c)), and no field is free text.
import { z } from "zod";
import { count, instant, language, name, random128, sha256Hex, uuid } from "./fields.ts";
import { type Decision, grantsAnything, type RecordState, recordStates } from "./state.ts";

/** Raised when a field is added or changes its meaning. */
export const RECORD_SCHEMA = 2;
/** Most purposes, services or ranges of leaves that one entry may name; registers have far fewer. */
const MOST = 200;
const MOST_RANGES = 1_000;

/** How the choice was made; `api` is the site's own call of `window.temoin`, `signal` the browser's (GPC), `account` another device. */
export const recordHows = ["button", "preferences", "placeholder", "api", "withdrawal", "signal", "account", "import"] as const;
/** What was on the screen when it was made. */
export const recordLayers = ["banner", "preferences", "placeholder", "none"] as const;
/** Why contents were erased: their time was over, the visitor asked (GDPR art. 17), or the controller or an authority did. */
export const erasureReasons = ["expired", "subject", "request"] as const;

const salt = random128.describe(
  "16 random bytes, base64url: nobody can find the record by guessing its contents, even when it is erased.",
);
const decisions = z.record(name, z.boolean()).refine((map) => Object.keys(map).length <= MOST, `names more than ${MOST}`);

const shown = z
  .strictObject({
    layer: z.enum(recordLayers),
    language,
    layout: sha256Hex.nullable().describe("SHA-256 of the code and style that drew it; null when nothing was shown."),
    screenshot: sha256Hex
      .nullable()
      .describe("SHA-256 of a picture of this layer, language and layout; null when there is none."),
  })
  .refine((value) => (value.layer === "none") === (value.layout === null), "has a layout exactly when something was shown");

export const choiceRecordSchema = z
  .strictObject({
    schema: z.literal(RECORD_SCHEMA),
    kind: z.literal("choice"),
    id: uuid.describe("Made by the visitor's browser for this one choice."),
    site: name,
    subject: random128.describe("16 random bytes, base64url: links the records of one visitor on this one site."),
    edition: sha256Hex.describe("SHA-256 of the edition: the text shown, purposes, controllers, recipients, retention."),
    shown,
    purposes: decisions.describe("For each purpose that needs consent: granted (true) or refused (false)."),
    services: decisions.describe("Only services decided one by one, against their purposes."),
    how: z.enum(recordHows),
    state: z.enum(recordStates).describe("DPV ConsentStatus after this choice."),
    previous: sha256Hex.nullable().describe("Commitment of the same visitor's record before this one; null for the first."),
    profile: name.describe("Country profile that applied."),
    at: instant.describe("When it was recorded, by the server's clock, UTC."),
    salt,
  })
  .refine(statesWhatItDecides, {
    path: ["state"],
    message: "does not fit what was granted",
  })
  .refine(({ previous, state }) => previous !== null || state === "given" || state === "refused", {
    path: ["state"],
    message: "needs a record before it",
  });

const range = z.tuple([count, count]).refine(([first, last]) => first <= last, "ends before it begins");

export const erasureSchema = z.strictObject({
  schema: z.literal(RECORD_SCHEMA),
  kind: z.literal("erasure"),
  id: uuid,
  site: name,
  leaves: z
    .array(range)
    .min(1)
    .max(MOST_RANGES)
    .refine(ascends, "is not in ascending order, or two ranges touch")
    .describe("Leaf numbers whose contents were erased: ranges, first and last included, ascending."),
  why: z.enum(erasureReasons),
  at: instant,
  salt,
});

export const entrySchema = z.discriminatedUnion("kind", [choiceRecordSchema, erasureSchema]);

/** The proof of one choice. */
export type ChoiceRecord = z.infer<typeof choiceRecordSchema>;
/** The proof that contents were erased, so that a record missing without one is found. */
export type Erasure = z.infer<typeof erasureSchema>;
export type Entry = ChoiceRecord | Erasure;

function statesWhatItDecides(record: Decision & { readonly state: RecordState }): boolean {
  return grantsAnything(record) === (record.state === "given" || record.state === "renewed");
}

/** Touching ranges would be a second spelling of one range. */
function ascends(ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.every(([first], at) => at === 0 || first > (ranges[at - 1]?.[1] ?? 0) + 1);
}
