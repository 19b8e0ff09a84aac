// One choice from the click to its effect. Refusing works at once; granting waits for the proof.
import type { ChoicePost, How, Layer } from "../contract.ts";
import type { Outcome, Wish } from "../host.ts";
import { isSame, makeChoice, narrow, wishAll } from "../wish.ts";
import { apply, leaveIfStale } from "./apply.ts";
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
  keep({ pending: post });
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

/** Sends what an earlier page could not send; until it is known, this page does not ask again. */
export function sendPending(gate: Gate): void {
  const { pending } = readKept();
  if (!pending) return;
  gate._asked = true;
  prove(gate, pending, true);
}

async function prove(gate: Gate, post: ChoicePost, grants: boolean): Promise<Outcome> {
  const { bundle } = gate._data;
  const turn = ++gate._turn;
  const sent = await send(post);
  if (turn !== gate._turn) {
    // A later choice counts: an answer that came late must not leave its cookie behind.
    if (gate._decision.choice) writeChoice(bundle, gate._decision.choice);
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
