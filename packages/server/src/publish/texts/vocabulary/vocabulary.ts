// How one language names what a register holds. The policy page names it the same way (E07); a test compares them.
import type { Exemption, Storage } from "@temoin/register";

export interface Vocabulary {
  readonly unstated: string;
  /** `either`: one of `{storages}`, as the service's customer chooses. */
  readonly storage: Readonly<Record<Storage | "either", string>>;
  readonly lifetime: Readonly<Record<"session" | "forever" | "browser", string>>;
  /** Why no consent is needed, as the end of a sentence that starts with the tracker. */
  readonly exemption: Readonly<Record<Exemption, string>>;
  readonly role: Readonly<Record<"controller" | "joint controller" | "processor", string>>;
  /** What Témoin itself keeps in the browser: its purpose, and what its cookie and its storage hold. */
  readonly own: Readonly<Record<"purpose" | "description" | "cookie" | "storage", string>>;
}
