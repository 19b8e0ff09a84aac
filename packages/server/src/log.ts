// The log: what happened, never who. No address, no user agent, no query (F08).
import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

/** JSON lines, to standard output or to `destination`. Without process id and host name, which say nothing here. */
export function makeLog(destination?: DestinationStream): Log {
  const options = { base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  return destination ? pino(options, destination) : pino(options);
}

export function silentLog(): Log {
  return pino({ enabled: false });
}
