// What the page's part knows beside the gate.
import type { PageData } from "../contract.ts";
import type { Gate } from "../gate/gate.ts";
import type { Close, Host } from "../host.ts";

export interface State {
  readonly _gate: Gate;
  readonly _texts: PageData;
  /** Scripts that the gate opened in this page, with the id under which each runs. */
  readonly _ran: Map<HTMLScriptElement, string>;
  /** Kept when the last gated external script has run, or failed: inline ones after it wait. */
  _blocker?: Promise<unknown>;
  /** Held frames and the site's containers that an asset fills, with what ends it. */
  readonly _filled: Map<Element, Close>;
  /** True while the gate itself opens a store to empty it. */
  _taking?: boolean;
  /** True once the choice changed in this page view. */
  _widened?: boolean;
  /** Grows with every choice: an answer to an earlier one no longer counts. */
  _turn: number;
  /** True once this page view has asked, or has a choice that waits to be sent. */
  _asked: boolean;
  /** True while the page starts afresh after a withdrawal: its scripts are not told. */
  _leaving?: boolean;
  _closeBanner?: Close | undefined;
  /** The standing link, when it is ours. */
  _link?: Element;
  /** Brings the page's markup to what the decision says, and fills the places in it. Cheap to repeat. */
  _look: () => void;
  _host: Host;
}
