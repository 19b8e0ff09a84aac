// Node's cryptography for tests, with keys that are the same in every run.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as nodeSign,
  verify as nodeVerify,
} from "node:crypto";
import type { Sha256, Sign, Verify } from "../hash-and-sign.ts";

export const sha256: Sha256 = (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest());

export interface TestKey {
  readonly publicKey: Uint8Array;
  readonly sign: Sign;
}

/** The Ed25519 key whose seed is 32 times `byte`. */
export function testKey(byte: number): TestKey {
  return keyOfSeed(new Uint8Array(32).fill(byte));
}

/** PKCS #8 of Ed25519 is a fixed head and the seed (RFC 8410). */
export function keyOfSeed(seed: Uint8Array): TestKey {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const { x } = createPublicKey(key).export({ format: "jwk" });
  return {
    publicKey: new Uint8Array(Buffer.from(x ?? "", "base64url")),
    sign: (message) => new Uint8Array(nodeSign(null, message, key)),
  };
}

const known = new Map<string, KeyObject>();
export const verify: Verify = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString("base64url");
  const key = known.get(x) ?? createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  known.set(x, key);
  return nodeVerify(null, message, key, signature);
};
