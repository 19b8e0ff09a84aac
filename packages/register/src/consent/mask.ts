// Pure: what may be told of a name or host that a visitor's browser met, so that nothing which tells visitors apart leaves it.
import type { Sighting } from "./sighting.ts";

/** Longest masked name, in characters. */
const LONGEST = 64;
/** No more of a name is looked at: keys of web storage may be megabytes long. */
const READ = 256;
/** Labels of a host that are kept at most. */
const LABELS = 5;

/** A hash or random id by itself: at least 6 hexadecimal digits, or 8 letters and digits with a digit among them. */
const identifying = (token: string) => /^[0-9a-f]{6,}$/i.test(token) || (token.length >= 8 && /\d/.test(token));
/** Part of one, cut up by hyphens or dots: hexadecimal with a digit, or digits in more than one place. */
const partial = (token: string) => /\d/.test(token) && (/^[0-9a-f]+$/i.test(token) || /\d[a-z]+\d/i.test(token));
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The first `length` characters without the word that was cut through, which might be the rest of an identifier. */
const cut = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length - 1).replace(/[a-z0-9@]*$/i, "")}*` : text;

/**
 * `_ga_G12AB34CD` -> `_ga_*`. Words that identify become `*`, and so does every run of digits. From the first character on that
 * no tracker's name has (slash, space, quote, anything but printable ASCII) the rest is `*`: it may be a path or a text.
 * Up to 64 characters of `A-Z a-z _ ! # $ * + . : @ ^ | ~ -`. Masking twice changes nothing. Letters alone are taken for words.
 */
export function maskName(name: string): string {
  const read = cut(name, READ).replace(/%40/g, "@");
  // An e-mail address, or part of one; of all trackers only Adobe's have such names.
  if (/@(?!AdobeOrg$)/.test(read)) return "*";
  const masked = read
    .replace(/[^\w!#$*+.:@^|~-].*$/s, "*")
    .replace(uuid, "*")
    .replace(/[a-z0-9]+/gi, (token) => (identifying(token) || partial(token) ? "*" : token.replace(/\d+/g, "*")));
  return cut(masked.replace(/\*+/g, "*"), LONGEST).replace(/\*+/g, "*");
}

const hostName = /^\.?(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
/** Names of a home or company network (RFC 6762, RFC 8375, ICANN SAC113): they tell where the visitor is. */
const privateName = /\.(?:local|lan|home|corp|internal|intranet|private|arpa)$/;
/** Second levels under which countries give out names, as co.uk. */
const secondLevel = /\.(?:ac|asso|co|com|edu|go|gob|gouv|gov|ne|net|or|org)\.[a-z]{2}$/;

/**
 * A host as a register writes it: `3f2b6c1e.frames.example` -> `.frames.example`, its sub-domains. A label that identifies, or
 * has three digits or more, goes with all before it; what an owner registered stays. "" for what is no public host name: an
 * IP address, a name of one label, a name of a private network.
 */
export function maskHost(host: string): string {
  if (!hostName.test(host) || privateName.test(host)) return "";
  const labels = host.replace(/^\./, "").split(".");
  const registered = Math.min(labels.length, secondLevel.test(host) ? 3 : 2);
  let first = Math.max(0, labels.length - LABELS);
  for (const [index, label] of labels.slice(0, -registered).entries()) {
    if (label.split(/[_-]/).some(identifying) || label.replace(/\D/g, "").length >= 3) first = Math.max(first, index + 1);
  }
  return `${first > 0 || host[0] === "." ? "." : ""}${labels.slice(first).join(".")}`;
}

/** The sighting as it may be told; undefined when nothing is left to tell. */
export function maskSighting({ kind, name, host, writer }: Sighting): Sighting | undefined {
  const isRequest = kind === "request";
  // What stands in window.name is no name but a value.
  const masked = {
    kind,
    name: isRequest || kind === "windowName" ? "" : maskName(name),
    host: isRequest ? maskHost(host) : "",
    writer: maskHost(writer),
  };
  return masked.name || masked.host || kind === "windowName" ? masked : undefined;
}
