// Sightings: what nobody declared, and what came back. Gathered here; report.js masks and sends them, and is loaded only when there
// is something to tell (docs/sightings.md).
import { doomed, reach, type Sighting, type SightingKind, storageBits } from "@temoin/register/consent";
import { readCookies } from "../gate/cookie.ts";
import type { Gate } from "../gate/gate.ts";
import type { Noted } from "../gate/noted.ts";
import { readKept } from "../gate/storage.ts";
import type { State } from "./state.ts";

/** What the verdicts below ask of the gate. */
type Known = Pick<Gate, "_data" | "_decision" | "_home">;

/** More wait for the report only on pages that meet the same thing again and again. */
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
export function heldByPolicy({ _data, _decision, _home }: Known, address: string, source: string | null): Noted[] {
  // "inline", "eval" and "data" have no host.
  const host = /^(?:http|ws)s?:/.test(address) ? new URL(address).hostname : _home;
  const { may, service } = reach(_data.bundle, _decision, host);
  return host === _home || may || service ? [] : [{ _kind: "request", _name: "", _host: host, _stack: source ?? "" }];
}

/** Starts to look; tells when the page is idle and when it is left. Call it before what came back is deleted. */
export function tellSightings({ _gate, _texts }: State): void {
  const { _noted } = _gate;
  const meet = (found: readonly Noted[]) => {
    if (_noted.length < MOST) _noted.push(...found);
  };
  lookForReturned(_gate, meet);
  watchPolicy(_gate, meet);
  const hosts = new Set<string>();
  /** Guards and policy may both meet a host. */
  const isNews = ({ _host }: Noted) => !_host || (!hosts.has(_host) && hosts.add(_host));
  const tell = async () => {
    const told = _noted.splice(0).filter(isNews);
    const sightings = told.flatMap((noted) => sightingOf(noted, `${origin}/temoin/`) ?? []);
    if (sightings.length === 0) return;
    try {
      (await import(_texts.report)).report(sightings);
    } catch {
      // Another page view tells it.
    }
  };
  const whenIdle = () => (self.requestIdleCallback ?? setTimeout)(() => tell());
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
  addEventListener("pagehide", tell);
  document.addEventListener("visibilitychange", () => document.hidden && tell());
}

/** Databases and caches are left out: they take their time to go, and may outlast the page that deleted them. */
function lookForReturned(gate: Gate, meet: (found: readonly Noted[]) => void): void {
  // Without an earlier act nothing was deleted before.
  if (!readKept().last) return;
  const look = (bit: number, names: readonly string[]) => meet(cameBack(gate, names, bit));
  try {
    look(
      storageBits.cookie,
      readCookies().map((cookie) => cookie.split("=")[0] ?? ""),
    );
    for (const area of ["localStorage", "sessionStorage"] as const) look(storageBits[area], Object.keys(window[area]));
  } catch {
    // Blocked storage holds nothing.
  }
}

function watchPolicy(gate: Gate, meet: (found: readonly Noted[]) => void): void {
  document.addEventListener("securitypolicyviolation", ({ blockedURI, sourceFile }) =>
    meet(heldByPolicy(gate, blockedURI, sourceFile)),
  );
  try {
    // Where there is one, it also tells what was held before this file was here.
    const observer = new ReportingObserver(
      (reports) => {
        for (const { body } of reports) {
          const { blockedURL, sourceFile } = body as CSPViolationReportBody;
          meet(heldByPolicy(gate, blockedURL ?? "", sourceFile));
        }
      },
      { types: ["csp-violation"], buffered: true },
    );
    observer.observe();
  } catch {
    // The events tell the rest.
  }
}
