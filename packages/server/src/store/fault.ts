// What a database's own errors mean to whoever runs the server. Each kind of database has its reader; a new one joins the list.
import { sqliteFault } from "./sqlite-fault.ts";

export interface StoreFault {
  readonly kind: "full" | "read-only" | "locked" | "damaged" | "gone" | "disk" | "foreign";
  /** One or two whole sentences: what is wrong and what to do. Names no file, for it may be told to anybody. */
  readonly mend: string;
}

/** A store that cannot be opened; the message says why, what to do and where. */
export class StoreError extends Error {
  readonly code = "TEMOIN_STORE";
}

const readers: readonly ((error: unknown) => StoreFault | undefined)[] = [sqliteFault];

/** Undefined when the error is no fault of the store: then it is a mistake of ours. */
export function storeFault(error: unknown): StoreFault | undefined {
  for (const read of readers) {
    const fault = read(error);
    if (fault) return fault;
  }
  return error instanceof Error && error.cause !== undefined ? storeFault(error.cause) : undefined;
}
