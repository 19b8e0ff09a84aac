// The gate's own state, shared with the page's part. Names that start with _ are shortened in the built files.
import { type Choice, type ChoiceState, type Decision, decide, type Reach } from "@temoin/register/consent";
import type { GateData } from "../contract.ts";
import type { Page } from "../page.ts";
import type { hook } from "./guard/hook.ts";
import type { Noted } from "./noted.ts";
import type { Policy } from "./trusted.ts";

export interface Gate {
  readonly _data: GateData;
  _decision: Decision;
  /** Host of the page; also right in a worker made of a text. */
  readonly _home: string;
  /** Verdicts under the present decision, by host. */
  readonly _reach: Map<string, Reach>;
  /** Connections that were let through, with their addresses: a withdrawal ends them. */
  readonly _open: [WeakRef<{ close(): void }>, unknown][];
  /** Cookie lines that were written before the page's part could tell how long they may live. */
  readonly _early: string[];
  /** The same line with the life that it may have. */
  _cap?: (name: string, line: string) => string;
  /** The same for the arguments of cookieStore.set(). */
  _capStored?: (args: unknown[]) => unknown[];
  /** Puts a question before another native. */
  readonly _hook: typeof hook;
  /** What the page gets in place of a storage area. */
  _standFor?: (area: Storage) => Storage | undefined;
  /** May a script send this form away? */
  _maySend?: (form: HTMLFormElement) => boolean;
  readonly _noted: Noted[];
  readonly _policy: Policy;
  readonly _listeners: Set<() => void>;
  /** What the gate does not do itself: undefined when it could not be loaded. */
  _page?: Promise<Page | undefined>;
  /** Does the page's part know the writer of an unknown name, and may it write? `bit`: its storage. */
  _vouch?: (bit: number) => boolean;
  /** Called when nodes came or went. */
  _seen?: (records: readonly MutationRecord[]) => void;
  /** The choice in one word, as its cookie says it. */
  _state?: ChoiceState | undefined;
  /** Decides anew: what is no longer allowed is held from now on. */
  _decide(choice: Choice | undefined): void;
}

export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** True when the browser sends Global Privacy Control. */
export function readGpc(): boolean {
  return (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
}

export function decideNow({ bundle }: GateData, choice: Choice | undefined, gpc = readGpc()): Decision {
  return decide(bundle, choice, { now: nowSeconds(), gpc });
}

/** May what is declared under this service or purpose id run? Unknown ids are held. */
export function allowed({ services, purposes }: Decision, id: string): boolean {
  return !!(services.get(id) ?? purposes.get(id));
}

/** Keeps what nobody declared; the first twenty tell enough. */
export function note(gate: Gate, _kind: Noted["_kind"], _name: string, _host = ""): void {
  if (gate._noted.length < 20) gate._noted.push({ _kind, _name, _host, _stack: new Error().stack });
}
