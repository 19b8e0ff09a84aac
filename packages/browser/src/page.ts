// The page's part: opens what is allowed, asks, proves, tells other tabs. The gate loads it at once, but not before the page.
import type { How, PageData } from "./contract.ts";
import type { Gate } from "./gate/gate.ts";
import type { Outcome, Wish } from "./host.ts";
import { refresh } from "./page/activate/index.ts";
import { apply } from "./page/apply.ts";
import { storedChoice } from "./page/choice.ts";
import { sendPending } from "./page/choose.ts";
import { guardForms } from "./page/forms.ts";
import { limitLifetimes } from "./page/lifetimes.ts";
import { makeHost } from "./page/make-host.ts";
import { renewPolicy } from "./page/outdated-policy.ts";
import { fillPlaces } from "./page/places.ts";
import { tellSightings } from "./page/sightings.ts";
import { listenForOpen, placeLink } from "./page/standing-link.ts";
import type { State } from "./page/state.ts";
import { guardStorageEvents } from "./page/storage-events.ts";
import { sync } from "./page/sync.ts";
import { ask, interactive, tell } from "./page/ui.ts";
import { vouch } from "./page/vouch.ts";

declare const TEMOIN: PageData;

/** What window.temoin asks of it. */
export interface Page {
  open(): void;
  accept(): Promise<Outcome>;
  refuse(): Promise<Outcome>;
  withdraw(): Promise<Outcome>;
  /** Changes single purposes or services and keeps the others; ids that the register does not know change nothing. */
  set(change: Readonly<Record<string, boolean>>): Promise<Outcome>;
}

export function start(gate: Gate): Page {
  const framed = inFrame();
  const state = makeState(gate, framed);
  const host = state._host;
  state._look = () => {
    refresh(state);
    fillPlaces(state);
    if (!framed) placeLink(state);
  };
  // Most changes of a busy page are texts: they cost nothing.
  const isElement = ({ nodeType }: Node) => nodeType === 1;
  gate._seen = (records) => {
    if (records.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(isElement))) state._look();
  };
  limitLifetimes(state);
  guardForms(gate);
  guardStorageEvents(gate);
  renewPolicy(state);
  gate._vouch = (bit) => vouch(state, bit);
  // Before what came back is deleted.
  tellSightings(state);
  apply(state, storedChoice(gate._data));
  listenForOpen(host.open);
  sync(state);
  sendPending(state);
  ask(state);
  interactive().then(() => {
    state._look();
    tell(state);
  });
  const choose = (wish: Wish, how: How = "api") => host.choose(wish, how, "none");
  return {
    open: host.open,
    accept: () => choose(host.all(true)),
    refuse: () => choose(host.all(false)),
    withdraw: () => choose(host.all(false), "withdrawal"),
    set(change) {
      const { purposes, services } = gate._decision.choice ?? host.all(false);
      // The change is the site's object: it inherits names such as "constructor".
      const wanted = (id: string) => (Object.hasOwn(change, id) ? change[id] : purposes.includes(id));
      return choose({ purposes: host.all(true).purposes.filter(wanted), services: { ...services, ...change } });
    },
  };
}

function makeState(gate: Gate, framed: boolean): State {
  const state = { _gate: gate, _texts: TEMOIN, _ran: new Map(), _filled: new Map(), _turn: 0, _asked: framed };
  return Object.assign(state, { _host: makeHost(state as unknown as State) }) as State;
}

/** In a frame of the same site the page around it asks. */
function inFrame(): boolean {
  try {
    return "temoin" in Object(window.parent !== window && window.parent);
  } catch {
    return false;
  }
}
