// POST /temoin/choices: one choice, sent until it is acknowledged or turned down.
import type { ChoicePost } from "../contract.ts";
import type { Wish } from "../host.ts";
import type { Gate } from "./gate.ts";
import { keep, readKept } from "./storage.ts";
import { languageOf } from "./language.ts";

export function makePost(gate: Gate, wish: Wish, how: ChoicePost["how"], layer: ChoicePost["layer"]): ChoicePost {
  return {
    id: uuid(),
    edition: gate._data.bundle.editions[0] ?? "",
    purposes: wish.purposes,
    services: wish.services,
    how,
    layer,
    language: languageOf(gate),
  };
}

/** crypto.randomUUID() is missing on plain http. */
function uuid(): string {
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
    (+digit ^ (((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & 15) >> (+digit / 4))).toString(16),
  );
}

/**
 * True when the server has acknowledged the choice. What fails for now stays pending in localStorage;
 * what the server turns down (4xx) is dropped, so that the next page can ask again.
 */
export async function send(post: ChoicePost): Promise<boolean> {
  try {
    const answer = await fetch("/temoin/choices", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(post),
      keepalive: true,
    });
    if (answer.status >= 500) return false;
    const { id, recordedAt } = await answer.json();
    // Unless a later choice waits there by now.
    if (readKept().pending?.id === post.id) keep({ pending: undefined, ...(answer.ok && { receipt: { id, recordedAt } }) });
    return answer.ok;
  } catch {
    return false;
  }
}
