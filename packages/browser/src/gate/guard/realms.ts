// Other realms that this page can reach: frames of its own origin, windows that it opens, workers made of its own text.
import type { Gate } from "../gate.ts";
import { type Ask, hook, hookAll, isGuarded } from "./hook.ts";
import { guard } from "./index.ts";
import { reachOf } from "./reach.ts";
import type { Scope } from "./scope.ts";

export function guardRealms(gate: Gate, scope: Scope): void {
  /** Guards a window or a document's window, if it is of this origin and not guarded yet. */
  const enter = <T>(opened: T): T => {
    try {
      const realm = ((opened as Partial<Document>).defaultView ?? opened) as Scope;
      if (!isGuarded(realm.fetch)) guard(gate, realm);
    } catch {
      // Nothing was opened, or it is of another origin: with its own storage, and its own addresses.
    }
    return opened;
  };
  hookAll(scope, "HTMLIFrameElement", "contentWindow contentDocument", () => (run) => enter(run([])), "get");
  // An empty frame loads while it is put into the page: before the script that made it can look inside.
  scope.document.addEventListener("load", ({ target }) => enter((target as HTMLIFrameElement).contentWindow), true);
  // A window that opens by the visitor's own act is a link, not a tracker.
  const maySee = (address: unknown) => navigator.userActivation?.isActive || reachOf(gate, address).may;
  hook(scope, "open", (run, args) => (maySee(args[0]) ? enter(run(args)) : null));
}

/** A worker made of a text starts with the gate in it. A worker from an address is the server's to guard. */
export function guardWorkers(gate: Gate, scope: Scope): void {
  const { URL, Blob } = scope;
  const blobs = new Map<unknown, Blob>();
  hook(URL, "createObjectURL", (run, args) => {
    const address = run(args);
    blobs.set(address, args[0] as Blob);
    return address;
  });
  hook(URL, "revokeObjectURL", (run, args) => run(args, blobs.delete(args[0]) && undefined));
  const start: Ask = (run, [address, options, ...more]) => {
    const text = blobs.get(`${address as string}`);
    const gateAt = `${origin}/temoin/gate.js`;
    const load = (options as WorkerOptions | undefined)?.type === "module" ? `import"${gateAt}"` : `importScripts("${gateAt}")`;
    const first = `self.temoinChoice=${JSON.stringify(gate._decision.choice)};${load};`;
    const made = text && gate._policy.createScriptURL(URL.createObjectURL(new Blob([first, text], { type: text.type })));
    return run([made ?? address, options, ...more]);
  };
  hookAll(scope, "", "Worker SharedWorker", () => start);
}
