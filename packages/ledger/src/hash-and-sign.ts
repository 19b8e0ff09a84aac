// What this package needs from a cryptographic library. It brings none: the caller hands these in (WebCrypto, node:crypto, noble).

/** SHA-256 (FIPS 180-4); always 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Pure Ed25519 (RFC 8032) with the caller's private key; always 64 bytes. */
export type Sign = (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Pure Ed25519 (RFC 8032). `publicKey` is 32 bytes, `signature` may be of any length and is then simply wrong. Never throws. */
export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
