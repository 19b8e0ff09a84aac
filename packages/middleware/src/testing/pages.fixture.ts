// Runs a document through the rewriter as the tests need it: whole, or in chunks, for a visitor who chose nothing.
import { shop } from "../adapters/testing/shop.fixture.ts";
import { joinBytes } from "../html/latin1.ts";
import { gateMarkup, NO_INJECTION, rewritePage } from "../html/page.ts";
import type { Sighting } from "../options.ts";
import { type State, stateKeeper } from "../state.ts";

const stateOf = stateKeeper({ bundle: shop }, () => 1_800_000_000);

/** Of a visitor without a choice. */
export const nobody: State = stateOf("shop.example", "", false);

export interface RewriteOptions {
  readonly gate?: boolean;
  readonly report?: (sighting: Sighting) => void;
  readonly state?: State;
}

export function rewriterFor({ gate = false, report, state = nobody }: RewriteOptions = {}) {
  const injection = gate ? { gate: gateMarkup(), policy: "" } : NO_INJECTION;
  return rewritePage(state, { injection, charsetKnown: true, report });
}

/** `lengths` of the chunks, again and again; one chunk without. */
export function rewriteBytes(bytes: Uint8Array, lengths: readonly number[] = [], options: RewriteOptions = {}): Uint8Array {
  const rewriter = rewriterFor(options);
  const parts: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = lengths.length > 0 ? (lengths[turn % lengths.length] as number) : bytes.length;
    // What was given may be written over by the next chunk: the output must not depend on it.
    const chunk = bytes.slice(at, at + length);
    parts.push(rewriter.write(chunk).slice());
    chunk.fill(0);
    at += length;
  }
  return joinBytes([...parts, rewriter.end()]);
}

export function rewrite(html: string, options: RewriteOptions = {}): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(rewriteBytes(new TextEncoder().encode(html), [], options));
}
