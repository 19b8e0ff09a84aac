// The register: one schema gives the types, the checks of shape and register.schema.json for editors.
import { z } from "zod";
import { durationPattern, openLifetimes } from "./lifetime.ts";

/** What a site does not say is recorded as not stated, never invented. */
export const NOT_STATED = "not stated";
const notStated = z.literal(NOT_STATED);
const orNotStated = <T extends z.ZodType>(schema: T) => z.union([notStated, schema]);

const line = z.string().trim().min(1).max(500);
const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,5}$/,
    "lower-case letters, digits and single hyphens, starting with a letter",
  );
const language = z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, "a language tag such as fr, en or fr-CA");
/** One text per language, or a plain text for the site's first language. */
const text = z.union([z.string().trim().min(1).max(5_000), z.record(language, z.string().trim().min(1).max(5_000))]);
const url = z.string().regex(/^(?:https?:\/\/|mailto:|\/)[^\s<>"]{1,2000}$/, "an address that starts with https:// or /");
const duration = z.string().regex(durationPattern, 'a number and a unit, such as "13 months"');
const lifetime = z.union([z.enum(openLifetimes), duration]);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date such as 2026-11-21");
const host = z.string().regex(/^\.?(?:[a-z0-9_-]{1,63}\.){0,10}[a-z0-9-]{1,63}$/, "a host name without https:// and path");
const country = z.string().regex(/^[A-Z]{2}$/, "a two-letter country code (ISO 3166-1)");
const email = z.string().regex(/^[^\s@]{1,64}@[^\s@]{1,190}$/, "an e-mail address");

export const storages = [
  "cookie",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "cacheStorage",
  "pixel",
  "sdk",
  "serviceWorker",
  "fileSystem",
  "windowName",
] as const;
export const parties = ["first", "third"] as const;
export const roles = ["controller", "joint controller", "processor"] as const;
export const bases = ["consent", "exempt", "legitimate interest"] as const;
export const profileIds = ["fr", "be", "de", "es", "it", "gb", "ch", "ma", "dz", "tn", "ca-qc", "us-ca"] as const;

/** Consent APIs that a bridge speaks, in the order in which they are told: the event for tag managers comes last. */
export const bridgeIds = [
  "google-consent-mode",
  "microsoft-uet",
  "microsoft-clarity",
  "meta-pixel",
  "matomo",
  "piano",
  "zendesk",
  "intercom",
  "hubspot",
  "segment",
  "amplitude",
  "posthog",
  "shopify",
  "gtm-events",
] as const;

const bridge = z.strictObject({
  use: z.enum(bridgeIds).describe("The consent API that is told the visitor's choice."),
  signals: z
    .record(line, z.union([id, z.array(id).min(1)]))
    .optional()
    .describe(
      "The API's own names, each with the purpose (or purposes, all of them) that it stands for. What is left out is refused. Without signals the service itself decides, save for advertising, which must be named.",
    ),
  options: z
    .record(line, z.union([z.boolean(), z.number(), line, z.array(line)]))
    .optional()
    .describe("What the API lets a site choose; see docs/bridges.md."),
});

const tracker = z.strictObject({
  name: orNotStated(line).describe(
    'Name or pattern: * or {x} or <x> stands for what varies, " / " separates names of one row. "not stated" when the policy names only a service.',
  ),
  storage: z
    .union([z.enum(storages), z.array(z.enum(storages)).min(2)])
    .describe("Where it is kept. A list means: one of these, as the site's customer chooses."),
  lifetime: lifetime.describe(
    '"session", "forever", "browser" (the browser decides), "not stated", or a duration such as "13 months".',
  ),
  purpose: z.union([id, z.array(id).min(1)]).describe("Purpose id, or several."),
  text: text.optional().describe("What this tracker does, for visitors."),
  kind: text.optional().describe("The label the policy gives it, such as Technical."),
  exemption: line.optional().describe("Why no consent is needed: a reason of the closed list (CNIL guidelines, art. 5)."),
  host: orNotStated(host)
    .optional()
    .describe("Host that sets it, when it is not the site's own. A leading dot includes sub-domains."),
  places: z
    .array(z.enum(["front office", "back office"]))
    .min(1)
    .optional(),
  httpOnly: z.boolean().optional().describe("True when scripts cannot read it: the server deletes it."),
  link: url.optional().describe("Where more is said about it."),
  note: text.optional().describe("A remark shown beside it."),
});

const provider = z.strictObject({
  name: orNotStated(line),
  country: orNotStated(country).optional(),
  role: orNotStated(z.enum(roles)).optional(),
  policy: orNotStated(url).optional().describe("Address of its privacy policy."),
  contract: orNotStated(line).optional().describe("Reference of the contract (GDPR art. 26 or 28)."),
  safeguard: orNotStated(line).optional().describe("What protects a transfer outside the EEA (GDPR art. 44-49)."),
});

const service = z.strictObject({
  name: line,
  text: text.optional().describe("What the service does for the visitor."),
  party: z.enum(parties),
  provider,
  hosts: z.array(host).max(50).optional().describe("Hosts it contacts. A leading dot includes sub-domains."),
  purposes: z
    .array(id)
    .optional()
    .describe("Purposes of the service when it uses no tracker of its own; otherwise its trackers tell."),
  embed: z
    .boolean()
    .optional()
    .describe("True when it shows in the page (video, chat): a placeholder stands for it until granted."),
  optOut: url.optional().describe("The provider's own opposition page."),
  bridge: z
    .union([bridge, z.array(bridge).min(1)])
    .optional()
    .describe("Tells the service's own consent API what the visitor decided; a list when it has several."),
  trackers: z.array(tracker).max(500).default([]),
});

const purpose = z.strictObject({
  title: text,
  description: text.optional().describe("Short and plain: shown before the choice."),
  detail: text.optional().describe("The longer description, one click away."),
  basis: z.enum(bases),
  sale: z.boolean().optional().describe("True when it sells or shares data (GPC switches it off)."),
  used: z.boolean().default(true).describe("False for a purpose the policy names only to say that it is not used."),
  maxLifetime: orNotStated(lifetime).optional().describe("The longest lifetime that the policy states for this purpose."),
});

const person = {
  email: orNotStated(email).optional(),
  address: orNotStated(line).optional(),
  phone: orNotStated(line).optional(),
};

/** Where a sentence of the site's own goes on the policy page: one of the 22 parts (see packages/policy/src/parts). */
export const partIds = [
  "controller",
  "what",
  "purposes",
  "trackers",
  "exempt",
  "recipients",
  "audience",
  "profiling",
  "transfers",
  "retention",
  "choice",
  "refusing",
  "duration",
  "scope",
  "log",
  "rights",
  "signals",
  "mail",
  "children",
  "country",
  "version",
  "reading",
] as const;

export const registerSchema = z.strictObject({
  temoin: z.literal(1).describe("Version of the register format."),
  site: z.strictObject({
    id,
    name: line,
    hosts: orNotStated(z.array(host).min(1).max(50)).describe("Hosts that the choice covers."),
    languages: z.array(language).min(1).max(40).describe("Languages of the site, the default first."),
    surfaces: z
      .array(z.enum(["web", "intranet", "app", "tv", "mail"]))
      .min(1)
      .default(["web"]),
    children: z.boolean().optional().describe("True when the site addresses children."),
  }),
  profile: z.enum(profileIds).describe("Country whose limits and duties apply."),
  version: z.strictObject({
    number: orNotStated(line),
    date: orNotStated(date),
    changes: z.array(z.strictObject({ number: line.optional(), date, text })).default([]),
    announced: orNotStated(text).describe("How visitors learn of changes."),
  }),
  controller: orNotStated(
    z.strictObject({
      name: line,
      form: line.optional(),
      capital: line.optional(),
      registration: line.optional(),
      country: country.optional(),
      representative: line.optional(),
      ...person,
    }),
  ),
  dpo: orNotStated(z.strictObject({ ...person, subject: text.optional(), replyWithin: orNotStated(duration).optional() })),
  choice: z.strictObject({
    lifetime: orNotStated(duration).describe(
      "How long a choice is kept, accepted or refused alike. The profile's when not stated.",
    ),
    notice: z.boolean().default(true).describe("Shows a short notice when every tracker is exempt."),
  }),
  retention: orNotStated(duration).describe("Longest storage of what trackers record."),
  purposes: z.record(id, purpose),
  services: z.record(id, service),
  notes: z
    .array(z.strictObject({ id, part: z.enum(partIds), text }))
    .default([])
    .describe("Sentences of the site's own, each under one part of the policy page."),
  texts: z.record(line, text).default({}).describe("The site's own wording for built-in texts, by key."),
});

export type Register = z.infer<typeof registerSchema>;
export type Purpose = Register["purposes"][string];
export type Service = Register["services"][string];
export type Tracker = Service["trackers"][number];
export type Provider = Service["provider"];
export type Text = z.infer<typeof text>;
export type PartId = (typeof partIds)[number];
export type ProfileId = (typeof profileIds)[number];
export type Storage = (typeof storages)[number];
export type BridgeId = (typeof bridgeIds)[number];
export type BridgeUse = z.infer<typeof bridge>;
