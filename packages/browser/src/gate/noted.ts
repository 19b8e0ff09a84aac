// What was met although nobody declared it: kept for this page until the reporter asks for it.
import type { SightingKind } from "@temoin/register/consent";

export interface Noted {
  /** Its storage bit, or what was done. */
  readonly _kind: number | SightingKind;
  readonly _name: string;
  /** The host that was to be contacted; "" for a write. */
  readonly _host: string;
  /** The reporter finds the writer's host in it. */
  readonly _stack: string | undefined;
}
