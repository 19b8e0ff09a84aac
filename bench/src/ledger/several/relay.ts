// A network that can be cut: passes bytes on, or keeps connections open and passes nothing, as a lost route does.
import { connect, createServer, type Socket } from "node:net";

export interface Relay {
  readonly port: number;
  cut(): void;
  mend(): void;
  close(): void;
}

export async function relayTo(port: number): Promise<Relay> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let open = true;
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    const pair = [near, far] as const;
    pairs.add(pair);
    near.pipe(far);
    far.pipe(near);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) socket.on("error", end).on("close", end);
    if (!open) hold(pair);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    cut() {
      open = false;
      for (const pair of pairs) hold(pair);
    },
    mend() {
      open = true;
      for (const [near, far] of pairs) {
        near.pipe(far);
        far.pipe(near);
      }
    },
    close() {
      server.close();
      for (const [near, far] of pairs) for (const socket of [near, far]) socket.destroy();
    },
  };
}

function hold([near, far]: readonly [Socket, Socket]): void {
  near.unpipe(far).pause();
  far.unpipe(near).pause();
}
