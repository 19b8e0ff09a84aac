// One choice from the click to its effect. Refusing works at once; granting waits for the proof.
import type { ChoicePost, How, Layer } from "../contract.ts";
import type { Outcome, Wish } from "../host.ts";
import { isSame, makeChoice, narrow, wishAll } from "../wish.ts";
import { apply, leaveIfStale, storedChoice } from "./apply.ts";
import { readChoice, writeChoice } from "./cookie.ts";
import { type Gate, nowSeconds } from "./gate.ts";
import { languageOf } from "./language.ts";
import { send, uuid } from "./send.ts";
import { keep, readKept } from "./storage.ts";

/** Never rejects. Resolves when the choice has taken effect, or when it is clear that it cannot now. */
export function choose(gate: Gate, wish: Wish, how: How, layer: Layer): Promise<Outcome> {
  const { bundle } = gate._data;
  const current = gate._decision.choice ?? wishAll(bundle, false);
  const edition = bundle.editions[0] ?? "";
  const post = { id: uuid(), edition, ...narrow(bundle, wish, wish), how, layer, language: languageOf(gate) };
  keep({ last: post, pending: nowSeconds() });
  // What the visitor takes back is taken back now, whatever becomes of what they add.
  const both = narrow(bundle, current, wish);
  const grants = !isSame(bundle, both, wish);
  if (!grants || !isSame(bundle, both, current)) {
    const choice = makeChoice(bundle, both, nowSeconds());
    writeChoice(bundle, choice);
    apply(gate, choice);
  }
  const outcome = prove(gate, post, grants);
  leaveIfStale(gate, 1);
  return outcome;
}

/** How long a grant may wait to be sent, in seconds: later, the visitor is asked again instead. */
const PATIENCE = 86_400;

/** Sends what an earlier page could not send; until it is known, this page does not ask again. */
export function sendPending(gate: Gate): void {
  const { last, pending } = readKept();
  if (!last || !pending) return;
  const { bundle } = gate._data;
  const grants = !isSame(bundle, last, narrow(bundle, last, gate._decision.choice ?? wishAll(bundle, false)));
  if (grants && nowSeconds() > pending + PATIENCE) keep({ pending: undefined });
  else {
    gate._asked = true;
    prove(gate, last, true);
  }
}

async function prove(gate: Gate, post: ChoicePost, grants: boolean): Promise<Outcome> {
  const { bundle } = gate._data;
  const turn = ++gate._turn;
  const sent = await send(post);
  if (turn !== gate._turn || (readKept().last ?? post).id !== post.id) {
    // A later choice counts, of this tab or another: an answer that came late must not leave its cookie behind.
    const choice = gate._decision.choice ?? storedChoice(gate._data);
    if (choice) writeChoice(bundle, choice);
    return gate._host.state() ?? "unsent";
  }
  if (grants && !sent) return "unsent";
  // The server sets the cookie; where it could not, the gate does, and looks whether it is there.
  const state = applyKept(gate, post);
  if (state) return state;
  writeChoice(bundle, makeChoice(bundle, post, nowSeconds()));
  return applyKept(gate, post) ?? "unkept";
}

/** Applies what the cookie says, if it is this choice. */
function applyKept(gate: Gate, wish: Wish): Outcome | undefined {
  const kept = readChoice();
  if (!kept || !isSame(gate._data.bundle, kept, wish)) return undefined;
  apply(gate, kept);
  return gate._host.state();
}
