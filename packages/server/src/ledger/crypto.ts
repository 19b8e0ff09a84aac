// What the pure ledger asks of a cryptographic library, by Node's.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as nodeSign,
  verify as nodeVerify,
} from "node:crypto";
import type { Sha256, Sign, Verify } from "@temoin/ledger";

/** The digest itself as plain bytes, not a copy of it: there are millions. */
export const sha256Bytes: Sha256 = (bytes) => {
  const { buffer, byteOffset, length } = createHash("sha256").update(bytes).digest();
  return new Uint8Array(buffer, byteOffset, length);
};

/** PKCS #8 of an Ed25519 key is this head and its seed (RFC 8410). */
const HEAD = Buffer.from("302e020100300506032b657004220420", "hex");

export interface SigningKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly sign: Sign;
}

/** `seed`: the 32 bytes of an Ed25519 private key (RFC 8032). */
export function signingKey(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: Buffer.concat([HEAD, seed]), format: "der", type: "pkcs8" });
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  return {
    publicKey: new Uint8Array(Buffer.from(x, "base64url")),
    sign: (message) => new Uint8Array(nodeSign(null, message, key)),
  };
}

const known = new Map<string, KeyObject>();
/** Keys are few: a log has one, and its witnesses one each. */
const MOST_KNOWN = 1_000;

export const verifyEd25519: Verify = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString("base64url");
  try {
    const key = known.get(x) ?? createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(x, key);
    return nodeVerify(null, message, key, signature);
  } catch {
    // Bytes that are no key have signed nothing.
    return false;
  }
};
