// Every built-in sentence of the policy page, by group and key. A register replaces one by `texts["group.key"]`.
import type { Exemption, PartId, Storage } from "@temoin/register";
import type { ReceiptKey } from "./words/receipt/keys.ts";

type Texts<Key extends string> = Readonly<Record<Key, string>>;
/** Each part has a title; the other keys are its own. */
type Part<Key extends string> = Texts<Key | "title">;

/** `{name}` in a sentence is replaced by a value; every language uses the same ones. */
export interface Words extends Record<PartId, Texts<string>> {
  readonly page: Texts<"title" | "lead" | "count" | "contents" | "languages" | "skip" | "unstated">;
  readonly table: Texts<
    | "name"
    | "by"
    | "purpose"
    | "lifetime"
    | "holds"
    | "more"
    | "places"
    | "reason"
    | "description"
    | "basis"
    | "longest"
    | "organisation"
    | "services"
    | "role"
    | "country"
    | "policy"
    | "safeguard"
  >;
  readonly storage: Texts<Storage | "fingerprinting" | "either">;
  readonly party: Texts<"first" | "third" | "host" | "nohost">;
  readonly lifetime: Texts<"session" | "forever" | "browser">;
  readonly place: Texts<"front" | "back">;
  readonly exemption: Texts<Exemption>;
  readonly role: Texts<"controller" | "joint" | "processor" | "publisher">;
  readonly surface: Texts<"web" | "intranet" | "app" | "tv" | "mail">;
  /** What Témoin itself keeps in the browser. */
  readonly own: Texts<"purpose" | "description" | "cookie" | "storage">;

  readonly controller: Part<
    | "intro"
    | "unknown"
    | "name"
    | "form"
    | "capital"
    | "registration"
    | "country"
    | "representative"
    | "email"
    | "address"
    | "phone"
    | "contact"
    | "officer"
    | "write"
    | "nobody"
    | "subject"
    | "reply"
  >;
  readonly what: Part<"intro" | "parties" | "used" | Storage | "fingerprinting">;
  readonly purposes: Part<
    "intro" | "each" | "law" | "consent" | "exempt" | "unreasoned" | "interest" | "sale" | "unused" | "idle"
  >;
  readonly trackers: Part<"intro" | "none" | "unlisted" | "held" | "unnamed">;
  readonly exempt: Part<"intro" | "object">;
  readonly recipients: Part<"count" | "none" | "contract">;
  readonly audience: Part<"none" | "consent" | "exempt" | "limits" | "data" | "object" | "page">;
  readonly profiling: Part<"data" | "none">;
  readonly transfers: Part<"europe" | "abroad" | "none" | "unknown" | "copy">;
  readonly retention: Part<"stated" | "unstated" | "apart">;
  readonly choice: Part<
    "body" | "nothing" | "withdraw" | "state" | "fallback" | "button" | "script" | "browser" | "settings" | "page" | "pages"
  >;
  readonly refusing: Part<"body" | "nothing" | "embeds" | "blocking" | "wall">;
  readonly duration: Part<"body" | "unstated" | "again" | "nothing">;
  readonly scope: Part<"hosts" | "unstated" | "surfaces" | "device">;
  readonly log: Part<
    | "why"
    | "nothing"
    | "holds"
    | "id"
    | "edition"
    | "decision"
    | "way"
    | "time"
    | "without"
    | "kept"
    | "get"
    | "nobody"
    | "link"
    | "page"
    | "state"
    | "fallback"
  >;
  readonly rights: Part<
    | "intro"
    | "access"
    | "rectification"
    | "erasure"
    | "restriction"
    | "objection"
    | "portability"
    | "withdrawal"
    | "how"
    | "nobody"
    | "complaint"
  >;
  readonly signals: Part<"gpc" | "sale" | "none" | "other">;
  readonly mail: Part<"some" | "none">;
  readonly children: Part<"yes" | "age" | "no" | "unstated">;
  readonly country: Part<"rules" | "europe" | "gb" | "ch" | "us-ca" | "ca-qc" | "ma">;
  readonly version: Part<
    "number" | "date" | "published" | "edition" | "announced" | "changes" | "unchanged" | "earlier" | "first" | "numbered"
  >;
  readonly reading: Part<"body" | "languages" | "text">;

  /** The pages of receipts. */
  readonly receipt: Texts<ReceiptKey>;
}
