// Other tabs, the back-forward cache, pages prepared in advance: whatever comes back looks at the choice again (K07).
import { OWN_NAME } from "@temoin/register/consent";
import { apply } from "./apply.ts";
import { storedChoice } from "./choice.ts";
import { leaveIfStale } from "./leave.ts";
import type { State } from "./state.ts";
import { ask } from "./ui.ts";

export function sync(state: State): void {
  let channel: BroadcastChannel | undefined;
  const look = () => {
    apply(state, storedChoice(state._gate._data));
    leaveIfStale(state);
    ask(state);
  };
  // An open channel would keep some browsers from caching the page: it is closed while the page is away.
  const open = () => {
    try {
      channel = new BroadcastChannel(OWN_NAME);
      channel.onmessage = look;
    } catch {
      // Without it a tab learns of the choice when it is looked at again.
    }
  };
  // Throws while the page is away, as any listener may.
  state._gate._listeners.add(() => channel?.postMessage(0));
  // Asked first, because the gate listens first.
  const hide = (event: Event) => state._leaving && event.stopImmediatePropagation();
  // Nor may it keep the visitor on a page where it still runs.
  addEventListener("beforeunload", hide);
  addEventListener("pagehide", (event) => {
    hide(event);
    channel?.close();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    open();
    look();
  });
  document.addEventListener("visibilitychange", (event) => hide(event) || document.hidden || look());
  open();
}
