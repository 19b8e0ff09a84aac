// The receipt: the record itself, signed. JWS compact (RFC 7515) whose payload is the record's canonical bytes, so that whoever has a
// receipt has all that the log committed to, and needs no second format to check it.
import { z } from "zod";
import { base64url, readBase64url } from "../encoding/base64.ts";
import { readUtf8, utf8 } from "../encoding/utf8.ts";
import type { Sha256, Sign } from "../hash-and-sign.ts";
import { canonicalJson, readCanonicalJson } from "../record/canonical-json.ts";
import { canonicalEntry } from "../record/commitment.ts";
import { sha256Base64url } from "../record/fields.ts";
import { type ChoiceRecord, choiceRecordSchema } from "../record/schema.ts";
import { thumbprint } from "./jwk.ts";

/** Keeps a receipt apart from whatever else a key of this kind may sign (RFC 8725, 3.11). */
const TYPE = "temoin-receipt";
/** Characters; a record of the largest size allowed stays below. */
const LONGEST = 65_536;

const headerSchema = z.strictObject({ alg: z.literal("EdDSA"), kid: sha256Base64url, typ: z.literal(TYPE) });

export interface Receipt {
  readonly record: ChoiceRecord;
  /** Thumbprint of the key that signed (RFC 7638). */
  readonly kid: string;
  /** What was signed: header and payload as they stand in the text. */
  readonly signed: Uint8Array;
  /** 64 bytes of Ed25519. */
  readonly signature: Uint8Array;
}

/** The receipt's text. Same record and key, same text: Ed25519 is deterministic. */
export async function formatReceipt(sha256: Sha256, record: ChoiceRecord, publicKey: Uint8Array, sign: Sign): Promise<string> {
  const signed = `${headerOf(sha256, publicKey)}.${base64url(utf8(canonicalEntry(record)))}`;
  return `${signed}.${base64url(await sign(utf8(signed)))}`;
}

/** One key signs for months, and its header is the same every time. */
const headers = new WeakMap<Uint8Array, string>();

function headerOf(sha256: Sha256, publicKey: Uint8Array): string {
  const made =
    headers.get(publicKey) ?? base64url(utf8(canonicalJson({ alg: "EdDSA", kid: thumbprint(sha256, publicKey), typ: TYPE })));
  headers.set(publicKey, made);
  return made;
}

/** The parts, unverified; or which part is not as {@link formatReceipt} writes it. */
export function readReceipt(text: string): Receipt | { readonly fault: string } {
  const parts = text.length > LONGEST ? [] : text.split(".");
  const [header, payload, signature] = parts.map((part) => readBase64url(part));
  if (parts.length !== 3 || !header || !payload || signature?.length !== 64) return { fault: "It is not a JWS of three parts." };
  const kid = readHeader(header);
  if (kid === undefined) return { fault: "Its header is not that of a receipt." };
  const value = readCanonicalJson(readUtf8(payload) ?? "");
  if (!value) return { fault: "Its payload is not canonical JSON." };
  const parsed = choiceRecordSchema.safeParse(value.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { fault: `Its record is not valid: ${issue?.path.join(".")} ${issue?.message}.` };
  }
  return { record: parsed.data, kid, signed: utf8(text.slice(0, text.lastIndexOf("."))), signature };
}

function readHeader(bytes: Uint8Array): string | undefined {
  const value = readCanonicalJson(readUtf8(bytes) ?? "")?.value;
  return headerSchema.safeParse(value).data?.kid;
}
