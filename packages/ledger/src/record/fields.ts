// The forms that fields of records share. Strict: one value has one spelling, and no field is wide enough for prose.
import { z } from "zod";

/** Random (version 4), lower case: the only spelling, since ids are compared as texts. */
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, "expected a UUID v4 in lower case");

/** As the register names sites, purposes, services and profiles. */
export const name = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, "expected a name of letters a-z, digits and hyphens");

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, "expected SHA-256 as 64 hexadecimal digits");

/** 32 bytes; the last character carries 4 bits only. */
export const sha256Base64url = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/, "expected SHA-256 as base64url");

/** 16 random bytes; the last character carries 2 bits only. */
export const random128 = z.string().regex(/^[A-Za-z0-9_-]{21}[AQgw]$/, "expected 16 bytes as base64url");

export const language = z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, "expected a language tag such as fr or fr-CA");

/** The server's clock, never the visitor's (law F13). */
export const instant = z
  .string()
  .refine(isInstant, "expected a time such as 2026-11-29T10:00:00.000Z")
  .meta({ format: "date-time" });

/** Leaf numbers and tree sizes; exact in a double (IEEE 754), as RFC 8785 asks. */
export const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** ISO 8601 in UTC with milliseconds, and a day that the calendar has. */
function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false;
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}
