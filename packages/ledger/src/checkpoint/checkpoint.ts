// Tree heads as texts (C2SP tlog-checkpoint): origin, size, root, one a line.
import { base64, readBase64 } from "../encoding/base64.ts";

export interface Checkpoint {
  /** The log's unique name, by custom its address without scheme. */
  readonly origin: string;
  /** Leaves in the tree. */
  readonly size: number;
  /** Its head: 32 bytes. */
  readonly root: Uint8Array;
  /** Opaque lines; we write none, since nobody can audit them. */
  readonly extensions?: readonly string[];
}

/** The text that is signed, final newline included. */
export function formatCheckpoint({ origin, size, root, extensions = [] }: Checkpoint): string {
  return `${[origin, size, base64(root), ...extensions].join("\n")}\n`;
}

/** Undefined for anything that {@link formatCheckpoint} does not write. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith("\n")) return undefined;
  const [origin = "", size = "", encoded = "", ...extensions] = text.slice(0, -1).split("\n");
  const root = readBase64(encoded);
  if (origin === "" || !/^(?:0|[1-9]\d{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) return undefined;
  if (root?.length !== 32 || extensions.includes("")) return undefined;
  return { origin, size: Number(size), root, ...(extensions.length > 0 && { extensions }) };
}
