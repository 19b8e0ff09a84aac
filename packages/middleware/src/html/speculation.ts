// Speculation rules: may they make the browser fetch from a host that is held? Unknown means yes.
import type { Held } from "../state.ts";
import type { Addresses } from "../url/addresses.ts";

const UNKNOWN: Held = { host: "" };

/** `json`: text of a rule set. What is no JSON, no browser follows. */
export function judgeRules(json: string, addresses: Addresses): Held[] {
  let rules: unknown;
  try {
    rules = JSON.parse(json);
  } catch {
    return [];
  }
  const lists = Object.values(asRecord(rules)).filter((list) => Array.isArray(list));
  return lists.flat().flatMap((rule) => judgeRule(asRecord(rule), addresses));
}

function judgeRule(rule: Readonly<Record<string, unknown>>, addresses: Addresses): Held[] {
  const urls = Array.isArray(rule.urls) ? rule.urls.filter((url) => typeof url === "string") : [];
  const listed = urls.flatMap((url) => addresses.judge(url) ?? []);
  // Without a list it follows the links of the page.
  return Array.isArray(rule.urls) && rule.source !== "document" ? listed : [...listed, ...judgeWhere(rule.where, addresses)];
}

/** Links that a condition lets through: those it confines to hosts that are in reach are no matter. */
function judgeWhere(where: unknown, addresses: Addresses): Held[] {
  const { href_matches: matches, and, or } = asRecord(where);
  if (matches !== undefined) return [matches].flat().flatMap((pattern) => judgePattern(pattern, addresses));
  if (Array.isArray(and)) {
    const parts = and.map((part) => judgeWhere(part, addresses));
    return parts.find((part) => part.length === 0) ?? parts[0] ?? [UNKNOWN];
  }
  if (Array.isArray(or)) return or.flatMap((part) => judgeWhere(part, addresses));
  return [UNKNOWN];
}

/** A pattern that names its host plainly, or begins with a path of this site. */
function judgePattern(pattern: unknown, addresses: Addresses): Held[] {
  if (typeof pattern !== "string") return [UNKNOWN];
  if (/^[/?#](?![/\\])/.test(pattern)) return addresses.judge("/") ? [UNKNOWN] : [];
  if (!/^https?:\/\/[a-z0-9.-]+(?::[0-9]+)?(?:\/|$)/.test(pattern)) return [UNKNOWN];
  return [addresses.judge(pattern) ?? []].flat();
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
