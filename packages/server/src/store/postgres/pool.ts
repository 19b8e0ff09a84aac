// Connections to PostgreSQL. Nothing waits for ever: every wait has an end, on the server's side and on ours.
import pg from "pg";

/** All in milliseconds. */
export interface Timeouts {
  /** To connect, or to get a connection of the pool. */
  readonly connect: number;
  /** One statement, by the server's clock. */
  readonly statement: number;
  /** A lock that somebody else holds. */
  readonly lock: number;
  /** A transaction in which we do nothing. */
  readonly idle: number;
  /** One statement by our own clock, for a server or network that says nothing any more; more than `statement`. */
  readonly answer: number;
}

export const TIMEOUTS: Timeouts = { connect: 5_000, statement: 10_000, lock: 5_000, idle: 10_000, answer: 12_000 };

export function openPool(url: string, max: number, { connect, statement, lock, idle, answer }: Timeouts): pg.Pool {
  const pool = new pg.Pool({
    ...{ connectionString: url, application_name: "temoin", max, connectionTimeoutMillis: connect },
    ...{ statement_timeout: statement, lock_timeout: lock, idle_in_transaction_session_timeout: idle, query_timeout: answer },
    ...{ keepAlive: true, keepAliveInitialDelayMillis: 10_000 },
    types: { getTypeParser: parserOf },
  });
  // A connection that breaks while nobody uses it leaves the pool by itself; unheard, the event would end the process.
  pool.on("error", () => {});
  // One that breaks while a transaction holds it tells that itself, between two statements to nobody: the next statement fails anyway.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** Sizes, places and counts stay far below 2^53; `pg` would give them as text. */
function parserOf(type: number, format?: "text" | "binary") {
  return type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format as "text");
}
