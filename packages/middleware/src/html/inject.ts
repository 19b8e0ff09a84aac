// Finds the place of the gate: first in <head>, where the parser opens the head when no tag does. Leaves a gate alone that is there.
import type { Output } from "./output.ts";

export interface Injection {
  /** Markup of the gate; "" when it is not to be put in. */
  readonly gate: string;
  /** Markup that goes in whether the gate is there or not, behind the page's own word on its encoding. */
  readonly policy: string;
}

/** Tags that load nothing and run nothing may stand before the gate. */
const inert = new Set(["html", "head", "meta", "base", "title"]);
/** Bytes of them that wait until it is known whether the gate follows. */
const LONGEST_WAIT = 16_384;

/** "prolog": the head is not open. "waiting": it is, and only inert tags came. */
type Stage = "prolog" | "waiting" | "done";

export class Injector {
  private stage: Stage;
  private readonly out: Output;
  private readonly injection: Injection;

  constructor(out: Output, injection: Injection) {
    this.out = out;
    this.injection = injection;
    this.stage = injection.gate || injection.policy ? "prolog" : "done";
  }

  get pending(): boolean {
    return this.stage !== "done";
  }

  /** Something that is neither white space nor a comment nor a tag: text, or what ends the head. What stands before it has gone out. */
  content(): void {
    this.open();
    this.close(this.injection.gate);
  }

  /** Before a start tag. `isGate`: asked of scripts only. */
  before(name: string, isGate: () => boolean): void {
    if (this.stage === "prolog" && (name === "html" || name === "head")) return;
    this.open();
    if (name === "script") this.close(isGate() ? "" : this.injection.gate);
    else if (!inert.has(name) || this.out.waiting > LONGEST_WAIT) this.close(this.injection.gate);
  }

  /** Behind a start tag. `charset`: it tells the page's encoding, which browsers look for in the first 1024 bytes only. */
  after(name: string, charset: boolean): void {
    if (this.stage === "prolog" && name === "head") this.open();
    else if (this.stage === "waiting" && charset && this.injection.policy) {
      this.out.fill("");
      this.out.mark();
    }
  }

  private open(): void {
    if (this.stage !== "prolog") return;
    this.stage = "waiting";
    this.out.mark();
  }

  private close(gate: string): void {
    if (this.stage !== "waiting") return;
    this.stage = "done";
    this.out.fill(this.injection.policy + gate);
  }
}
