// A bare DevTools client: the automation library adds script worlds and listeners of its own to every page, which would be measured too.

export interface Devtools {
  /** Without a session it speaks to the browser. Rejects with the protocol's error. */
  send(method: string, params?: object, session?: string): Promise<Answer>;
  /** Calls back at every event of this name. The answer stops it. */
  on(method: string, session: string, listener: (params: Answer) => void): () => void;
  close(): void;
}

// biome-ignore lint/suspicious/noExplicitAny: the protocol's answers are as many as its methods; each caller knows its own.
type Answer = any;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Answer;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

export async function connect(endpoint: string): Promise<Devtools> {
  const socket = new WebSocket(endpoint);
  const waiting = new Map<number, { resolve: (result: Answer) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Set<(params: Answer) => void>>();
  socket.addEventListener("message", ({ data }) => {
    const { id, method, sessionId, params, result, error } = JSON.parse(String(data)) as Message;
    if (id === undefined) for (const listener of listeners.get(`${sessionId} ${method}`) ?? []) listener(params);
    const caller = waiting.get(id ?? 0);
    waiting.delete(id ?? 0);
    if (error) caller?.reject(new Error(error.message));
    else caller?.resolve(result);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error("Chromium's DevTools cannot be reached.")));
  });
  let last = 0;
  return {
    send(method, params = {}, sessionId) {
      const id = ++last;
      socket.send(JSON.stringify({ id, method, params, sessionId }));
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    on(method, session, listener) {
      const key = `${session} ${method}`;
      const all = listeners.get(key) ?? new Set();
      listeners.set(key, all.add(listener));
      return () => all.delete(listener);
    },
    close: () => socket.close(),
  };
}
