// The keys that sign receipts and checkpoints: one file, readable by its owner only. The newest signs; the older ones can still be checked.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { type SigningKey, signingKey } from "./crypto.ts";

export interface LedgerKeys {
  /** The one that signs. */
  readonly current: SigningKey;
  /** All public keys that ever signed, 32 bytes each, oldest first. */
  readonly publicKeys: readonly Uint8Array[];
}

const fileSchema = z.strictObject({
  format: z.literal("temoin-keys/1"),
  keys: z
    .array(z.strictObject({ created: z.iso.datetime(), seed: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }))
    .min(1)
    .max(1_000),
});
type KeyFile = z.infer<typeof fileSchema>;

/** Something is wrong with the file of keys; the message says what to do. */
export class KeyFault extends Error {
  override readonly name = "KeyFault";
  readonly code = "TEMOIN_KEYS";
}

/** Throws a {@link KeyFault} when the file is missing, damaged, or open to other users of the machine. */
export function readKeys(file: string): LedgerKeys {
  return keysOf(readKeyFile(file));
}

/** Makes the file with a first key when there is none; two processes that start together get the same one. */
export function openKeys(file: string, now: Date): LedgerKeys {
  if (!existsSync(file)) create(file, { format: "temoin-keys/1", keys: [newKey(now)] });
  return readKeys(file);
}

/** Keys for trying things out: gone with the process. */
export function passingKeys(): LedgerKeys {
  const current = signingKey(randomBytes(32));
  return { current, publicKeys: [current.publicKey] };
}

/** From now on a new key signs. Processes that run already take it at their next start. */
export function rotateKeys(file: string, now: Date): LedgerKeys {
  const { format, keys } = readKeyFile(file);
  const rotated: KeyFile = { format, keys: [...keys, newKey(now)] };
  const fresh = `${file}.new`;
  write(fresh, rotated);
  renameSync(fresh, file);
  return keysOf(rotated);
}

function readKeyFile(file: string): KeyFile {
  if (!existsSync(file)) throw new KeyFault(`There are no keys in ${file}. Bring the file back from its backup.`);
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0)
    throw new KeyFault(`${file} can be read by other users of this machine. Write: chmod 600 ${file}`);
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new KeyFault(`${file} is damaged. Bring it back from its backup; without its keys the log cannot be continued.`);
  }
}

function keysOf({ keys }: KeyFile): LedgerKeys {
  const all = keys.map(({ seed }) => signingKey(Buffer.from(seed, "base64url")));
  return { current: all.at(-1) as SigningKey, publicKeys: all.map(({ publicKey }) => publicKey) };
}

function newKey(now: Date): KeyFile["keys"][number] {
  return { created: now.toISOString(), seed: randomBytes(32).toString("base64url") };
}

/** All of it or nothing, and never in place of a file that is there. */
function create(file: string, content: KeyFile): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${randomBytes(6).toString("hex")}`;
  write(fresh, content);
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(fresh);
  }
}

function write(file: string, content: KeyFile): void {
  writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600, flush: true });
  chmodSync(file, 0o600);
}
