// What the catalogue says of a service that many sites use.
import type { Storage } from "@temoin/register";

/** What it mostly serves; a trade view and never by itself a reason for or against consent. */
export const categories = ["necessary", "analytics", "advertising", "social", "functional", "support", "payment"] as const;
export type Category = (typeof categories)[number];

export interface KnownTracker {
  /** Name, or pattern with `*` for what varies. */
  readonly name: string;
  readonly storage: Storage | readonly Storage[];
  /** As a register writes it; left out when sources differ. */
  readonly lifetime?: string;
}

export interface KnownService {
  readonly id: string;
  readonly name: string;
  /** Company that European sites usually contract with. */
  readonly provider: string;
  /** Where that company is established, two letters. */
  readonly country: string;
  readonly category: Category;
  /** Its privacy policy. */
  readonly policy: string;
  /** Hosts it contacts, as a register writes them. */
  readonly hosts: readonly string[];
  readonly trackers: readonly KnownTracker[];
}
