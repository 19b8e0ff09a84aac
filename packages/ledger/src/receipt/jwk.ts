// The log's key as JOSE names it: an octet key pair (RFC 8037), and its thumbprint (RFC 7638) as its id.
import { base64url } from "../encoding/base64.ts";
import { utf8 } from "../encoding/utf8.ts";
import type { Sha256 } from "../hash-and-sign.ts";
import { canonicalJson } from "../record/canonical-json.ts";

export interface Ed25519Jwk {
  readonly crv: "Ed25519";
  readonly kty: "OKP";
  /** The 32 bytes of the public key, base64url. */
  readonly x: string;
}

/** For a JWK set, and for libraries that check signatures. */
export function publicJwk(publicKey: Uint8Array): Ed25519Jwk {
  return { crv: "Ed25519", kty: "OKP", x: base64url(publicKey) };
}

/** RFC 7638 with SHA-256: 43 characters of base64url. */
export function thumbprint(sha256: Sha256, publicKey: Uint8Array): string {
  return base64url(sha256(utf8(canonicalJson(publicJwk(publicKey)))));
}
