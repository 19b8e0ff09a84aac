// Signed notes (C2SP signed-note): a text, an empty line, and one line per signature.
import { base64, readBase64 } from "../encoding/base64.ts";
import { hex } from "../encoding/hex.ts";
import { joinBytes } from "../encoding/join-bytes.ts";

export interface NoteSignature {
  /** The key's name. */
  readonly name: string;
  /** The key's id: 8 hexadecimal digits. */
  readonly id: string;
  readonly signature: Uint8Array;
}

export interface Note {
  /** With its final newline, without the empty line after it: what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** The document asks for 16; more may come from a log with many witnesses. */
const MOST_SIGNATURES = 64;
/** A note with more is somebody's attempt to keep us busy: ours have under 10 kB. */
const LONGEST = 1_000_000;
/** Every control character but the newline. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is forbidden.
const control = /[\u0000-\u0009\u000b-\u001f]/;

/** Whether a key may have this name: not empty, no Unicode space, no plus. */
export function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\s\u0085+]+$/u.test(name) && !control.test(name);
}

export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(formatSignature).join("")}`;
}

function formatSignature({ name, id, signature }: NoteSignature): string {
  const idBytes = Uint8Array.from(id.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  return `— ${name} ${base64(joinBytes(idBytes, signature))}\n`;
}

/** Undefined when it is no signed note with at least one signature. Nothing is verified here. */
export function readNote(note: string): Note | undefined {
  if (note.length > LONGEST || !note.isWellFormed() || control.test(note)) return undefined;
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) return undefined;
  const lines = note.slice(end + 2, -1).split("\n");
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signatures = lines.map(readSignature);
  if (!signatures.every((signature) => signature !== undefined)) return undefined;
  return { text: note.slice(0, end + 1), signatures };
}

function readSignature(line: string): NoteSignature | undefined {
  const [dash, name = "", encoded = "", ...rest] = line.split(" ");
  if (dash !== "—" || rest.length > 0 || !isKeyName(name)) return undefined;
  const bytes = readBase64(encoded);
  if (!bytes || bytes.length < 5) return undefined;
  return { name, id: hex(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}
