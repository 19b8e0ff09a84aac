// One request, as it was judged; every part of an answer is judged with it.
import type { Asked, MiddlewareOptions } from "../options.ts";
import { type Held, type State, sightingOf } from "../state.ts";
import type { PageMemory } from "./memory.ts";

export interface Judgement {
  readonly request: Asked;
  readonly state: State;
  readonly options: MiddlewareOptions;
  /** Seconds since 1970. */
  readonly now: number;
  /** A copy of headers that can be changed. */
  readonly copy: (headers: Headers) => Headers;
  readonly memory: PageMemory | undefined;
}

export function reportHeld({ report }: MiddlewareOptions, kind: "markup" | "header", name: string, held: readonly Held[]): void {
  if (report) for (const one of held) report(sightingOf(kind, name, one));
}
