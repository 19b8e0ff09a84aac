// What the gate offers to the assets that it loads. These names cross files that are minified apart: never mangled.
import type { ChoiceState, Decision } from "@temoin/register/consent";
import type { GateData, How, Layer } from "./contract.ts";

/**
 * What a visitor wants: purposes granted, and services granted or refused by themselves.
 * What changes nothing (unknown ids, services as their purposes) may be named too: it is not kept.
 */
export interface Wish {
  readonly purposes: readonly string[];
  readonly services: Readonly<Record<string, boolean>>;
}

/** How a choice ended: its state, or why it could not take effect. */
export type Outcome = "granted" | "refused" | "custom" | "unsent" | "unkept";

/** The latest acknowledged record. */
export interface Receipt {
  readonly id: string;
  /** By which the visitor finds it again, at `/temoin/receipts/<code>`. */
  readonly code: string;
  readonly recordedAt: string;
}

export interface Host {
  readonly data: GateData;
  /** True when Global Privacy Control switches something off. */
  readonly gpc: boolean;
  /** The stored choice and what it grants by itself, before any signal narrows it. */
  stored(): Decision;
  state(): ChoiceState | undefined;
  /** Everything, or nothing. */
  all(granted: boolean): Wish;
  allowed(id: string): boolean;
  receipt(): Receipt | undefined;
  /** Never rejects. */
  choose(wish: Wish, how: How, layer: Layer): Promise<Outcome>;
  /** Opens the preferences, at the list of partners when asked. */
  open(partners?: boolean): void;
  /** The short notice has been read. */
  dismiss(): void;
  /** Calls back after every change of the choice, in any tab. The answer stops it. */
  on(listener: () => void): () => void;
}

/** Takes away what an asset has shown. */
export type Close = () => void;

/** What each asset exports. */
export interface BannerAsset {
  show(host: Host): Close;
}
export interface PreferencesAsset {
  show(host: Host, partners?: boolean): void;
  /** Says what the choice is now. */
  tell(host: Host): void;
  /** Fills `[data-temoin-preferences]` or `[data-temoin-state]`, and keeps it current. */
  embed(host: Host, place: Element): void;
}
export interface PlaceholderAsset {
  show(host: Host, frame: HTMLIFrameElement, id: string): Close | undefined;
}
