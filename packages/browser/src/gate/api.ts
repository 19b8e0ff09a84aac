// window.temoin, for the site's own scripts.
import type { Choice, ChoiceState } from "@temoin/register/consent";
import type { Outcome } from "../host.ts";
import type { Page } from "../page.ts";
import { allowed, type Gate } from "./gate.ts";

export interface PublicChoice extends Choice {
  readonly state: ChoiceState;
}

export interface Temoin extends Page {
  /** The choice that counts, or undefined: then nothing that needs consent is allowed. */
  readonly choice: PublicChoice | undefined;
  allowed(id: string): boolean;
  /** Calls back after every change. The answer stops it. */
  on(type: "choice", listener: (choice: PublicChoice | undefined) => void): () => void;
}

type Act = (change: unknown) => Promise<Outcome>;

export function makeApi(gate: Gate): Temoin {
  // What the page's part does: when it cannot be loaded, nothing changes.
  const later =
    (act: keyof Page) =>
    async (change?: unknown): Promise<Outcome> => {
      const page = (await gate._page) as Record<string, Act> | undefined;
      return page ? (page[act] as Act)(change) : "unsent";
    };
  const api: Temoin = {
    get choice() {
      const { _decision, _state } = gate;
      // A copy: what the page does to it changes nothing here.
      return _decision.choice && _state && structuredClone({ ..._decision.choice, state: _state });
    },
    open: later("open"),
    accept: later("accept"),
    refuse: later("refuse"),
    withdraw: later("withdraw"),
    set: later("set"),
    allowed: (id) => allowed(gate._decision, id),
    on(_type, listener) {
      const call = () => listener(api.choice);
      gate._listeners.add(call);
      return () => gate._listeners.delete(call);
    },
  };
  return api;
}
