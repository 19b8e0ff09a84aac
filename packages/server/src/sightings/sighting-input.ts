// The body of POST /temoin/sightings -> sightings that may be kept: masked again, plausible, each once.
import { maskSighting, type Sighting, sightingKinds } from "@temoin/register";
import { z } from "zod";
import type { Problem } from "../http/problem.ts";

/** Longer than anything that is told: a masked name has 64 characters, a host name 253. */
const text = z.string().max(256);
const sightingsInput = z.strictObject({
  sightings: z
    .array(z.strictObject({ kind: z.enum(sightingKinds), name: text, host: text, writer: text }))
    .min(1)
    .max(20),
});

/** What a name of our own browser code is made of. HTML, control characters and whole texts are not; nor are signs alone. */
const plausibleName = /^(?=.*[a-z*])[\w!#$*+.:@^|~-]{1,64}$/i;

/** The sightings in a body, or the problem with it. What nobody's browser can have told is left out in silence. */
export function readSightings(body: string): { readonly sightings: readonly Sighting[] } | { readonly problem: Problem } {
  let parsed: ReturnType<typeof sightingsInput.safeParse>;
  try {
    parsed = sightingsInput.safeParse(JSON.parse(body));
  } catch {
    return bad("Send one JSON object.");
  }
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join(".") || "the whole"}: ${message}`);
    return bad(`Correct ${faults.join("; ")}.`);
  }
  const kept = parsed.data.sightings.filter(isPlausible).flatMap((sighting) => maskSighting(sighting) ?? []);
  return { sightings: [...new Map(kept.map((sighting) => [JSON.stringify(sighting), sighting])).values()] };
}

function isPlausible({ kind, name }: Sighting): boolean {
  return kind === "request" || kind === "windowName" ? name === "" : plausibleName.test(name);
}

function bad(detail: string): { readonly problem: Problem } {
  return { problem: { status: 400, title: "The sightings are malformed.", detail } };
}
