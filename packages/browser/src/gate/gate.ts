// The gate's own state, and its questions to decide(). Names that start with _ are shortened in the built file.
import { type Choice, type Decision, decide } from "@temoin/register/consent";
import type { GateData } from "../contract.ts";
import type { Close, Host } from "../host.ts";

export interface Gate {
  readonly _data: GateData;
  _decision: Decision;
  /** Ids whose gated scripts ran in this page: they cannot be undone without a reload. */
  readonly _ran: Set<string>;
  /** Kept when the last gated external script has run, or failed: inline ones after it wait. */
  _blocker?: Promise<unknown>;
  readonly _listeners: Set<() => void>;
  /** Held frames and the site's containers that an asset fills, with what ends it. */
  readonly _filled: Map<Element, Close>;
  /** Grows with every choice: an answer to an earlier one no longer counts. */
  _turn: number;
  /** True once this page view has asked, or has a choice that waits to be sent. */
  _asked: boolean;
  /** True while the page starts afresh after a withdrawal: its scripts are not told. */
  _leaving?: boolean;
  _closeBanner?: Close | undefined;
  /** The standing link, when it is ours. */
  _link?: Element;
  _host: Host;
}

export function createGate(data: GateData, choice: Choice | undefined, makeHost: (gate: Gate) => Host): Gate {
  const gate = {
    _data: data,
    _decision: decideNow(data, choice, readGpc()),
    _ran: new Set(),
    _listeners: new Set(),
    _filled: new Map(),
    _turn: 0,
    _asked: false,
  } as Omit<Gate, "_host"> as Gate;
  gate._host = makeHost(gate);
  return gate;
}

/** True when the browser sends Global Privacy Control. */
export function readGpc(): boolean {
  return (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
}

export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

export function decideNow({ bundle }: GateData, choice: Choice | undefined, gpc: boolean): Decision {
  return decide(bundle, choice, { now: nowSeconds(), gpc });
}

/** May what is declared under this service or purpose id run? Unknown ids are held. */
export function allowed(gate: Gate, id: string): boolean {
  const { services, purposes } = gate._decision;
  return (services.get(id) ?? purposes.get(id)) === true;
}
