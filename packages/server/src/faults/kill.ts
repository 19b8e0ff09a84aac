// kill -9 under load, again and again on one store.

import { startLoad } from "./load.ts";
import { newPlace } from "./place.ts";
import { startServer } from "./process.ts";
import { type Row, rowOf } from "./table.ts";
import type { LogVerdict } from "./verify-log.ts";

/** The last verdict is that after a graceful stop. */
export async function killRounds(store: string, rounds: number, connections = 50): Promise<{ row: Row; verdicts: LogVerdict[] }> {
  const place = await newPlace(store);
  const load = startLoad(connections);
  const verdicts: LogVerdict[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const server = await startServer(place.orders);
      load.aim(server);
      // At another moment in each round: from the first acknowledgements to the middle of many sealings.
      await load.more(1 + ((round * 97) % 401));
      await server.kill();
      load.aim(undefined);
      verdicts.push(await place.verify(load.acknowledged));
    }
    const server = await startServer(place.orders);
    load.aim(server);
    await load.end(true);
    await server.stop();
    verdicts.push(await place.verify(load.acknowledged));
    return { row: rowOf(`kill -9 (${store})`, load.acknowledged.size, verdicts), verdicts };
  } finally {
    await load.end(false);
    place.remove();
  }
}
