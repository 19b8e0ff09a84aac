// The lines before the leaves: header and editions.
import { formatVerifierKey, readVerifierKey } from "../../checkpoint/verifier-key.ts";
import { hex } from "../../encoding/hex.ts";
import { utf8 } from "../../encoding/utf8.ts";
import type { Line } from "../../export/lines.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { count, type Reading, report } from "./reading.ts";

/** Takes the keys; when the verifier brought some, the log's must be among them. */
export function readHeader(reading: Reading, header: Line<"header">): void {
  reading.header = header;
  const trusted = new Set(reading.trust.keys.map(formatVerifierKey));
  const keys = header.keys.map((text) => readVerifierKey(reading.trust.sha256, text));
  for (const [at, key] of keys.entries()) {
    const text = header.keys[at] ?? "";
    if (!key || header.keys.indexOf(text) !== at) report(reading, "key-malformed", { field: `keys.${at}` });
    else if (trusted.size > 0 && key.use === "log" && !trusted.has(text)) report(reading, "key-unknown", { field: `keys.${at}` });
    reading.unusedKeys.add(text);
  }
  reading.keys = keys.filter((key) => key !== undefined);
  if (trusted.size === 0) report(reading, "key-untrusted");
}

export function readEdition(reading: Reading, { hash, content }: Line<"edition">): void {
  count(reading, "editions");
  if (hex(reading.trust.sha256(utf8(canonicalJson(content)))) !== hash)
    report(reading, "edition-changed", {}, `Edition ${hash}.`);
  if (reading.editions.has(hash)) report(reading, "line-out-of-place", {}, `Edition ${hash} is there twice.`);
  reading.editions.set(hash, false);
}
