// One choice from the click to its effect. Refusing works at once; granting waits for the proof.
import { type Choice, choiceState } from "@temoin/register/consent";
import type { ChoicePost, How, Layer } from "../contract.ts";
import type { Outcome, Wish } from "../host.ts";
import { narrow, widens, wishAll } from "../wish.ts";
import { apply, leaveIfStale } from "./apply.ts";
import { readChoice, writeChoice } from "./cookie.ts";
import { type Gate, nowSeconds } from "./gate.ts";
import { makePost, send } from "./send.ts";
import { keep, readKept } from "./storage.ts";

/** Never rejects. Resolves when the choice has taken effect, or when it is clear that it cannot now. */
export function choose(gate: Gate, wish: Wish, how: How, layer: Layer): Promise<Outcome> {
  const { bundle } = gate._data;
  const current = gate._decision.choice;
  const grants = widens(bundle, current ?? wishAll(bundle, false), wish);
  const post = makePost(gate, wish, how, layer);
  keep({ pending: post });
  // What the visitor takes back is taken back now, whatever becomes of what they add.
  const now = !grants ? wish : current && widens(bundle, wish, current) && narrow(bundle, current, wish);
  if (now) {
    const choice = makeChoice(gate, now);
    writeChoice(bundle, choice);
    apply(gate, choice);
  }
  const outcome = prove(gate, post, grants);
  leaveIfStale(gate);
  return outcome;
}

/** Sends what an earlier page could not send; until it is known, this page does not ask again. */
export function sendPending(gate: Gate): void {
  const { pending } = readKept();
  if (!pending) return;
  gate._asked = true;
  prove(gate, pending, true);
}

function makeChoice(gate: Gate, { purposes, services }: Wish): Choice {
  return { edition: gate._data.bundle.editions[0] ?? "", at: nowSeconds(), purposes, services };
}

async function prove(gate: Gate, post: ChoicePost, grants: boolean): Promise<Outcome> {
  const { bundle } = gate._data;
  const turn = ++gate._turn;
  const sent = await send(post);
  if (turn !== gate._turn) {
    // A later choice counts: an answer that came late must not leave its cookie behind.
    if (gate._decision.choice) writeChoice(bundle, gate._decision.choice);
    return "unsent";
  }
  if (grants && !sent) return "unsent";
  const isKept = (choice: Choice | undefined): choice is Choice =>
    !!choice && !widens(bundle, choice, post) && !widens(bundle, post, choice);
  if (!isKept(readChoice())) writeChoice(bundle, makeChoice(gate, post));
  const kept = readChoice();
  if (!isKept(kept)) return "unkept";
  apply(gate, kept);
  return choiceState(bundle, kept);
}
