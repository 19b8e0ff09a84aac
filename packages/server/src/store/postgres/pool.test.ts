// A connection that breaks while somebody holds it must end a statement, never the process.
import { expect, test } from "vitest";
import { ask, newDatabase, postgres } from "../../testing/postgres.fixture.ts";
import { openPool, TIMEOUTS } from "./pool.ts";

test.skipIf(!postgres)(
  "a connection that breaks between two statements of a transaction ends neither process nor pool",
  async () => {
    const url = await newDatabase();
    const pool = openPool(url, 1, TIMEOUTS);
    const held = await pool.connect();
    await held.query("begin");
    const { rows } = await held.query("select pg_backend_pid() as pid");
    // Unheard, its error would be the process's: that is what is tested.
    const ended = new Promise((resolve) => held.once("end", resolve));
    await ask(url, `select pg_terminate_backend(${rows[0]?.pid})`);
    await ended;
    await expect(held.query("commit")).rejects.toThrow();
    held.release(true);
    expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await pool.end();
  },
);
