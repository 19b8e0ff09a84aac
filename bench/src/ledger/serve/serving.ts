// One thing that takes load, in a process of its own.
import type { Facts } from "../facts.ts";

export interface Serving {
  readonly facts: Facts;
  /** Rows and transactions stored since it began. */
  take(): { readonly rows: number; readonly batches: number };
  stop(): Promise<void>;
}

/** For the raw stores, which nobody asks over HTTP. */
export interface Writing {
  /** Writes rows for so many milliseconds; answers rows acknowledged a second. */
  write(batch: number, milliseconds: number): Promise<number>;
  stop(): Promise<void>;
}
