// What a format of `temoin check` is. One per file.
import type { Finding, Severity } from "@temoin/register";

/** One file that was asked for: its findings, or why it could not be read. */
export type CheckedFile =
  | { readonly file: string; readonly site: string | undefined; readonly findings: readonly Finding[] }
  | { readonly file: string; readonly fault: string };

/** Gives the whole text for standard output. */
export type Format = (files: readonly CheckedFile[], failOn: Severity) => string;
