// window.temoin, for the site's own scripts.
import type { Choice, ChoiceState } from "@temoin/register/consent";
import type { How } from "../contract.ts";
import type { Host, Outcome, Wish } from "../host.ts";
import type { Gate } from "./gate.ts";

export interface PublicChoice extends Choice {
  readonly state: ChoiceState;
}

export interface Temoin {
  /** The choice that counts, or undefined: then nothing that needs consent is allowed. */
  readonly choice: PublicChoice | undefined;
  open(): void;
  accept(): Promise<Outcome>;
  refuse(): Promise<Outcome>;
  withdraw(): Promise<Outcome>;
  /** Changes single purposes or services and keeps the others; ids that the register does not know change nothing. */
  set(change: Readonly<Record<string, boolean>>): Promise<Outcome>;
  allowed(id: string): boolean;
  /** Calls back after every change. The answer stops it. */
  on(type: "choice", listener: (choice: PublicChoice | undefined) => void): () => void;
}

export function makeApi(gate: Gate, host: Host): Temoin {
  const choose = (wish: Wish, how: How = "api") => host.choose(wish, how, "none");
  const choice = (): PublicChoice | undefined => {
    const state = host.state();
    // A copy: what the page does to it changes nothing here.
    return state && structuredClone({ ...(gate._decision.choice as Choice), state });
  };
  return Object.freeze({
    get choice() {
      return choice();
    },
    open: () => host.open(),
    accept: () => choose(host.all(true)),
    refuse: () => choose(host.all(false)),
    withdraw: () => choose(host.all(false), "withdrawal"),
    set(change) {
      const { purposes, services } = gate._decision.choice ?? host.all(false);
      // The change is the site's object: it inherits names such as "constructor".
      const wanted = (id: string) => (Object.hasOwn(change, id) ? change[id] : purposes.includes(id));
      return choose({ purposes: host.all(true).purposes.filter(wanted), services: { ...services, ...change } });
    },
    allowed: host.allowed,
    on: (_type, listener) => host.on(() => listener(choice())),
  } satisfies Temoin);
}
