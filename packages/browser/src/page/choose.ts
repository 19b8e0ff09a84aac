// One choice from the click to its effect. Refusing works at once; granting waits for the proof.
import type { ChoicePost, How, Layer } from "../contract.ts";
import { nowSeconds } from "../gate/gate.ts";
import { forgetReceipt, keep, readKept } from "../gate/storage.ts";
import { readChoice } from "../gate/stored.ts";
import type { Outcome, Wish } from "../host.ts";
import { isSame, makeChoice, narrow, wishAll } from "../wish.ts";
import { apply } from "./apply.ts";
import { storedChoice } from "./choice.ts";
import { languageOf } from "./language.ts";
import { leaveIfStale } from "./leave.ts";
import { send, uuid } from "./send.ts";
import type { State } from "./state.ts";
import { writeChoice } from "./write-cookie.ts";

/** Never rejects. Resolves when the choice has taken effect, or when it is clear that it cannot now. */
export function choose(state: State, wish: Wish, how: How, layer: Layer): Promise<Outcome> {
  const { bundle } = state._gate._data;
  const current = state._gate._decision.choice ?? wishAll(bundle, false);
  const edition = bundle.editions[0] ?? "";
  const previous = readKept().receipt?.id;
  const post = { id: uuid(), previous, edition, ...narrow(bundle, wish, wish), how, layer, language: languageOf(state._texts) };
  keep({ last: post, pending: nowSeconds() });
  // What the visitor takes back is taken back now, whatever becomes of what they add.
  const both = narrow(bundle, current, wish);
  const grants = !isSame(bundle, both, wish);
  if (!grants || !isSame(bundle, both, current)) {
    const choice = makeChoice(bundle, both, nowSeconds());
    writeChoice(bundle, choice);
    apply(state, choice);
  }
  const outcome = prove(state, post, grants);
  leaveIfStale(state, 1);
  return outcome;
}

/** How long a grant may wait to be sent, in seconds: later, the visitor is asked again instead. */
const PATIENCE = 86_400;

/** Sends what an earlier page could not send; until it is known, this page does not ask again. */
export function sendPending(state: State): void {
  const { last, pending, receipt } = readKept();
  const { bundle } = state._gate._data;
  // A receipt lives as long as its choice: what comes after that is nobody's next choice.
  if (receipt && Date.parse(receipt.recordedAt) / 1000 + bundle.ttl < nowSeconds()) forgetReceipt();
  if (!last || !pending) return;
  const grants = !isSame(bundle, last, narrow(bundle, last, state._gate._decision.choice ?? wishAll(bundle, false)));
  if (grants && nowSeconds() > pending + PATIENCE) keep({ pending: undefined });
  else {
    state._asked = true;
    prove(state, last, true);
  }
}

async function prove(state: State, post: ChoicePost, grants: boolean): Promise<Outcome> {
  const { bundle } = state._gate._data;
  const turn = ++state._turn;
  const sent = await send(post);
  if (turn !== state._turn || (readKept().last ?? post).id !== post.id) {
    // A later choice counts, of this tab or another: an answer that came late must not leave its cookie behind.
    const choice = state._gate._decision.choice ?? storedChoice(state._gate._data);
    if (choice) writeChoice(bundle, choice);
    return state._host.state() ?? "unsent";
  }
  if (grants && !sent) return "unsent";
  // The server sets the cookie; where it could not, the gate does, and looks whether it is there.
  const outcome = applyKept(state, post);
  if (outcome) return outcome;
  writeChoice(bundle, makeChoice(bundle, post, nowSeconds()));
  return applyKept(state, post) ?? "unkept";
}

/** Applies what the cookie says, if it is this choice. */
function applyKept(state: State, wish: Wish): Outcome | undefined {
  const kept = readChoice();
  if (!kept || !isSame(state._gate._data.bundle, kept, wish)) return undefined;
  apply(state, kept);
  return state._host.state();
}
