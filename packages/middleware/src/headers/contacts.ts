// Headers of an answer that make the browser contact a host. A new one is a line at the end.
import { fetches } from "../html/elements.ts";
import { srcsetUrls } from "../html/srcset.ts";
import type { Held } from "../state.ts";
import type { Addresses } from "../url/addresses.ts";
import { withoutParts } from "./lists.ts";

/** `kept`: the value as it goes out, "" when nothing of it is left. */
export interface Contacts {
  readonly kept: string;
  readonly held: readonly Held[];
}

type Judge = (value: string, addresses: Addresses) => Contacts;

/** RFC 8288; preload and its like (HTML, 4.2.4.6). */
const link: Judge = (value, addresses) =>
  withoutParts(value, (part) => {
    const [, url = "", rest = ""] = /^\s*<([^>]*)>(.*)$/s.exec(part) ?? [];
    const parameter = (name: string) => {
      const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^;"\\s]*))`, "i").exec(rest);
      return found?.[1] ?? found?.[2] ?? "";
    };
    if (!fetches(parameter("rel"))) return [];
    const urls = [...(url ? [url] : []), ...srcsetUrls(parameter("imagesrcset"))];
    return urls.flatMap((one) => addresses.judge(one) ?? []);
  });

/** Lists of quoted addresses, with or without a name before each (RFC 9651). */
const quoted: Judge = (value, addresses) =>
  withoutParts(value, (part) => [addresses.judge(/"((?:[^"\\]|\\.)*)"/.exec(part)?.[1] ?? "") ?? []].flat());

/** Reporting API of 2018: objects of JSON, one for each group. What is no JSON, no browser follows. */
const reportTo: Judge = (value, addresses) => {
  const held: Held[] = [];
  let groups: unknown[];
  try {
    groups = JSON.parse(`[${value}]`);
  } catch {
    return { kept: value, held };
  }
  const kept = groups.filter((group) => {
    const { endpoints } = (group ?? {}) as { endpoints?: unknown };
    const urls = Array.isArray(endpoints) ? endpoints.map((endpoint) => String(endpoint?.url ?? "")) : [];
    const judged = urls.flatMap((url) => addresses.judge(url) ?? []);
    held.push(...judged);
    return judged.length === 0;
  });
  return { kept: held.length === 0 ? value : kept.map((group) => JSON.stringify(group)).join(", "), held };
};

/** Where violations are told; the rest of the policy is the site's own. */
const policy: Judge = (value, addresses) => {
  const held: Held[] = [];
  const kept = value.replace(/((?:^|[;,])\s*)report-uri\s+([^;,]*)/gi, (whole, before, list) => {
    const urls: string[] = list.trim().split(/\s+/);
    const fine = urls.filter((url) => {
      const found = addresses.judge(url);
      if (found) held.push(found);
      return !found;
    });
    if (fine.length === urls.length) return whole;
    return fine.length === 0 ? before : `${before}report-uri ${fine.join(" ")}`;
  });
  return { kept, held };
};

export const contacts: Readonly<Record<string, Judge>> = {
  link,
  "reporting-endpoints": quoted,
  "speculation-rules": quoted,
  "report-to": reportTo,
  "content-security-policy": policy,
  "content-security-policy-report-only": policy,
};

/** Network Error Logging names a group of Report-To: without the group it goes too. */
export function reportsNowhere(nel: string, reportTo: string | null): boolean {
  try {
    const group: unknown = JSON.parse(nel).report_to;
    const groups: { group?: string }[] = JSON.parse(`[${reportTo ?? ""}]`);
    return !groups.some((one) => (one.group ?? "default") === group);
  } catch {
    return false;
  }
}
