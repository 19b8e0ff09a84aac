// One library of a vendor, as sites take it from npm.
import type { Storage } from "@temoin/register";
import type { Answer } from "../world.ts";

export type Kept = readonly [storage: Storage, name: string];

export interface Vendor {
  readonly id: string;
  /**
   * The site's own module code: starts the library as its documentation says, and defines `act(name)`, which makes an event
   * that carries this name to the vendor.
   */
  readonly code: string;
  /** Hosts that the register declares. */
  readonly hosts: readonly string[];
  /** Names that the register declares, observed in a browser without the gate: each is there when the vendor may work. */
  readonly keeps: readonly Kept[];
  /** The same, for what is written for a moment only, or not in these tests. */
  readonly tries?: readonly Kept[];
  readonly answer?: Answer;
  /** Why it works only from the next page on when it was held at its start. */
  readonly givesUp?: string;
}
