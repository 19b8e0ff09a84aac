// Sightings: what nobody declared, and what came back. Gathered here; report.js masks and sends them, and is loaded only when there
// is something to tell (docs/sightings.md).
import { doomed, reach, type Sighting, type SightingKind, storageBits } from "@temoin/register/consent";
import { cookieNames } from "../gate/cookie.ts";
import type { Gate } from "../gate/gate.ts";
import type { Noted } from "../gate/noted.ts";
import { readKept } from "../gate/storage.ts";
import type { State } from "./state.ts";

/** What the verdicts below ask of the gate. */
type Known = Pick<Gate, "_data" | "_decision" | "_home">;

/** CSPViolationReportBody of the CSP standard (5.4), as far as it is read. */
interface PolicyReport {
  readonly blockedURL: string | null;
  readonly sourceFile: string | null;
}

/** How often a page view tells. Then the gate's list stays full, and what repeats itself costs nothing any more. */
const TURNS = 10;
/** Most that the policy adds to the list. */
const MOST = 40;

/**
 * Undefined for what an extension of the visitor's browser did: that is theirs, not the site's. `own`: where Témoin's files are,
 * such as "https://www.example.com/temoin/". The writer is the host of the first script in the stack that is none of them.
 */
export function sightingOf({ _kind, _name, _host, _stack = "" }: Noted, own: string): Sighting | undefined {
  if (_stack.includes("-extension")) return undefined;
  const [word = _kind] = Object.entries(storageBits).find(([, bit]) => bit === _kind) ?? [];
  const [, writer = ""] = /\/\/([\w.-]+)/.exec(_stack.split(own).join("")) ?? [];
  return { kind: word as SightingKind, name: _name, host: _host, writer };
}

/** Of `names` in one storage, those that were refused before this page and are there again. `bit`: see storageBits. */
export function cameBack(
  { _data, _decision: { choice, trackers }, _home }: Known,
  names: readonly string[],
  bit: number,
): Noted[] {
  const again = choice ? names.filter((name) => doomed(_data.bundle, trackers, name, bit, _home)) : [];
  return again.map((_name) => ({ _kind: "respawn", _name, _host: "", _stack: "" }));
}

/** The undeclared host that only the policy held, as for import() or a sheet's pictures. `source`: the script or page that asked. */
export function heldByPolicy({ _data, _decision, _home }: Known, address: string | null, source: string | null): Noted[] {
  // "inline", "eval" and "data" have no host.
  const host = address && /^(?:http|ws)s?:/.test(address) ? new URL(address).hostname : _home;
  const { may, service } = reach(_data.bundle, _decision, host);
  return host === _home || may || service ? [] : [{ _kind: "request", _name: "", _host: host, _stack: source ?? "" }];
}

/** Starts to look; tells when the page is idle, and when it is left. Call it before what came back is deleted. */
export function tellSightings({ _gate, _texts }: State): void {
  const { _noted } = _gate;
  lookForReturned(_gate);
  watchPolicy(_gate);
  let turns = TURNS;
  const tell = async () => {
    if (_noted.length === 0 || turns-- <= 0) return;
    const sightings = _noted.splice(0).flatMap((noted) => sightingOf(noted, `${origin}/temoin/`) ?? []);
    try {
      (await import(_texts.report)).report(sightings);
    } catch {
      // Another page view tells it.
    }
  };
  const soon = () => (self.requestIdleCallback ?? setTimeout)(() => tell());
  const begin = () => {
    soon();
    // Later ones are told soon, too: nothing more can be loaded while the page is left.
    _noted.push = (...met) => {
      soon();
      return Array.prototype.push.apply(_noted, met);
    };
  };
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
  addEventListener("pagehide", tell);
  document.addEventListener("visibilitychange", () => document.hidden && tell());
}

/** Databases and caches are left out: they take their time to go, and may outlast the page that deleted them. */
function lookForReturned(gate: Gate): void {
  // Without an earlier act nothing was deleted before.
  if (!readKept().last) return;
  const look = (bit: number, names: readonly string[]) => gate._noted.push(...cameBack(gate, names, bit));
  try {
    look(storageBits.cookie, cookieNames());
    for (const area of ["localStorage", "sessionStorage"] as const) look(storageBits[area], Object.keys(window[area]));
  } catch {
    // Blocked storage holds nothing.
  }
}

function watchPolicy(gate: Gate): void {
  const meet = (address: string | null, source: string | null) => {
    if (gate._noted.length < MOST) gate._noted.push(...heldByPolicy(gate, address, source));
  };
  document.addEventListener("securitypolicyviolation", ({ blockedURI, sourceFile }) => meet(blockedURI, sourceFile));
  try {
    // Where there is one, it also tells what was held before this file was here.
    const read = (reports: readonly { readonly body?: unknown }[]) => {
      for (const { blockedURL, sourceFile } of reports.map(({ body }) => body as PolicyReport)) meet(blockedURL, sourceFile);
    };
    new ReportingObserver(read, { types: ["csp-violation"], buffered: true }).observe();
  } catch {
    // The events tell the rest.
  }
}
