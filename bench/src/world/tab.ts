// One tab of a private context, driven by the bare client.
import type { Devtools } from "./devtools.ts";

export interface Tab {
  // biome-ignore lint/suspicious/noExplicitAny: see devtools.ts.
  send(method: string, params?: object): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: see devtools.ts.
  on(method: string, listener: (params: any) => void): () => void;
  /** Resolves after the page's load event. */
  go(address: string): Promise<void>;
  /** Value of an expression, which may be a promise. Throws what the page throws. */
  evaluate<T>(expression: string): Promise<T>;
}

/** Opens a tab in a context of its own for as long as `use` takes. */
export async function withTab<T>(devtools: Devtools, use: (tab: Tab) => Promise<T>): Promise<T> {
  const { browserContextId } = await devtools.send("Target.createBrowserContext");
  const { targetId } = await devtools.send("Target.createTarget", { url: "about:blank", browserContextId });
  const { sessionId } = await devtools.send("Target.attachToTarget", { targetId, flatten: true });
  const tab: Tab = {
    send: (method, params) => devtools.send(method, params, sessionId),
    on: (method, listener) => devtools.on(method, sessionId, listener),
    async go(address) {
      await tab.send("Page.enable");
      const loaded = new Promise<void>((resolve) => {
        const stop = tab.on("Page.loadEventFired", () => {
          stop();
          resolve();
        });
      });
      const { errorText } = await tab.send("Page.navigate", { url: address });
      if (errorText) throw new Error(`${address}: ${errorText}`);
      await loaded;
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await tab.send("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
  try {
    return await use(tab);
  } finally {
    await devtools.send("Target.disposeBrowserContext", { browserContextId });
  }
}
