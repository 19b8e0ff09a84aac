// POST /temoin/choices: one choice, sent until it is acknowledged or turned down.
import type { ChoicePost } from "../contract.ts";
import { keep, readKept } from "../gate/storage.ts";

/** Version 4; crypto.randomUUID() is missing on plain http. */
export function uuid(): string {
  return "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, () =>
    (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0).toString(16).slice(-1),
  );
}

/**
 * True when the server has acknowledged the choice. What fails for now stays pending in localStorage;
 * what the server turns down (4xx) is dropped, so that the next page can ask again. 429 comes from a limit in front of the server.
 */
export async function send(post: ChoicePost): Promise<boolean> {
  try {
    const answer = await fetch("/temoin/choices", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(post),
      keepalive: true,
    });
    let { receipt } = readKept();
    if (answer.ok) {
      const { id, code, recordedAt } = await answer.json();
      receipt = { id, code, recordedAt };
    }
    // Unless a later choice waits there by now.
    if (answer.status < 500 && answer.status !== 429 && readKept().last?.id === post.id) keep({ pending: undefined, receipt });
    return answer.ok;
  } catch {
    return false;
  }
}
